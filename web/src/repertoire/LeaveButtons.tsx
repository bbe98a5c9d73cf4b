import type { Notice } from '../design/NoticeBar'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Item } from './item'
import { dissociateItem, removeItem, restoreItem } from './itemApi'
import type { ItemStore } from './ItemStore'

/** Takes a piece out of the repertoire, with or without its entries letting go of it; both can be undone here. */
export function LeaveButtons({ item, store, onTell }: { item: Item; store: ItemStore; onTell: (notice: Notice) => void }) {
  const failed = (error: unknown) => onTell({ text: messageOf(error), failed: true })
  const undo = () => {
    restoreItem(item).then((restored) => {
      store.put(restored)
      onTell({ text: t('repertoire.restored', { title: item.title }) })
    }, failed)
  }
  const leave = (doing: Promise<unknown>) => {
    doing.then(() => {
      store.remove(item.id)
      onTell({ text: t('repertoire.removed', { title: item.title }), undo })
    }, failed)
  }
  return (
    <>
      <button type="button" className="button button-small" onClick={() => leave(removeItem(item))}>
        {t('repertoire.remove')}
      </button>
      <button type="button" className="button button-small" title={t('repertoire.dissociate.hint')} onClick={() => leave(dissociateItem(item))}>
        {t('repertoire.dissociate')}
      </button>
    </>
  )
}
