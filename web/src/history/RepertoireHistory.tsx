import { t } from '../i18n/t'
import type { Item } from '../repertoire/item'
import type { ItemStore } from '../repertoire/ItemStore'
import { HistoryDialog } from './HistoryDialog'

const words = ({ title, status, notes }: Item) => [title, t(`repertoire.status.${status}`), notes].filter(Boolean).join(' — ')

/** The past of a piece of the repertoire. */
export function RepertoireHistory({ item, store, onClose }: { item: Item; store: ItemStore; onClose: () => void }) {
  return <HistoryDialog kind="repertoire_item" id={item.id} name={item.title} words={words} store={store} onClose={onClose} />
}
