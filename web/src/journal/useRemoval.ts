import { useCallback, useState } from 'react'
import type { Notice } from '../design/NoticeBar'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Entry } from './entry'
import { removeEntry, restoreEntry } from './entryApi'
import type { EntryStore } from './EntryStore'

/** Takes entries out of the journal, and back in. */
export function useRemoval(store: EntryStore) {
  const [notice, tell] = useState<Notice>()
  const remove = useCallback(
    async (entry: Entry) => {
      const undo = async () => {
        try {
          store.put(await restoreEntry(entry))
          tell({ text: t('journal.restored') })
        } catch (error) {
          tell({ text: messageOf(error), failed: true })
        }
      }
      try {
        await removeEntry(entry)
        store.remove(entry.id)
        tell({ text: t('journal.deleted'), undo: () => void undo() })
      } catch (error) {
        tell({ text: messageOf(error), failed: true })
      }
    },
    [store],
  )
  return { notice, tell, remove: useCallback((entry: Entry) => void remove(entry), [remove]) }
}
