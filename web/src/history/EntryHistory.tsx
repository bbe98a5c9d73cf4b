import type { Entry } from '../journal/entry'
import type { EntryStore } from '../journal/EntryStore'
import { entryWords } from '../journal/words'
import { HistoryDialog } from './HistoryDialog'

const words = (entry: Entry) => [entryWords(entry), entry.notes].filter(Boolean).join(' — ')

/** The past of an entry. */
export function EntryHistory({ entry, store, onClose }: { entry: Entry; store: EntryStore; onClose: () => void }) {
  return <HistoryDialog kind="logbook_entry" id={entry.id} name={entryWords(entry)} words={words} store={store} onClose={onClose} />
}
