import { t } from '../i18n/t'
import { type Item, type Status, statuses } from './item'

/** Moves a piece to another column, by the keyboard as well. */
export function StatusMenu({ item, onMove }: { item: Item; onMove: (item: Item, status: Status) => void }) {
  return (
    <select
      className="status-menu"
      aria-label={t('repertoire.move', { title: item.title })}
      value={item.status}
      onChange={(event) => onMove(item, event.currentTarget.value as Status)}
    >
      {statuses.map((status) => (
        <option key={status} value={status}>
          {t(`repertoire.status.${status}`)}
        </option>
      ))}
    </select>
  )
}
