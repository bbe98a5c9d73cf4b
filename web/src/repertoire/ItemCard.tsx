import { durationWords } from '../i18n/format'
import { t, voice } from '../i18n/t'
import { Link } from '../router/router'
import type { Item, Practised, Status } from './item'
import { StatusMenu } from './StatusMenu'
import { TempoBar } from './TempoBar'

interface Props {
  item: Item
  /** Undefined until it is known. */
  practice: Practised | undefined
  onMove: (item: Item, status: Status) => void
}

export function ItemCard({ item, practice, onMove }: Props) {
  const last = practice?.lastPractised
  return (
    <li className="item-card" draggable onDragStart={(event) => event.dataTransfer.setData('text/plain', item.id)}>
      <Link href={`/repertoire/${encodeURIComponent(item.id)}`} className="item-title">
        {item.title}
      </Link>
      {item.composer && <p className="quiet">{item.composer}</p>}
      <p className="quiet">
        {practice ? practised(practice) : '\u00a0'}
        {last && ` · ${new Date(last).toLocaleDateString(voice.get().locale)}`}
      </p>
      <TempoBar item={item} />
      <StatusMenu item={item} onMove={onMove} />
    </li>
  )
}

const practised = ({ practiceMinutes }: Practised): string =>
  practiceMinutes ? t('repertoire.practised', { duration: durationWords(practiceMinutes) }) : t('repertoire.neverPractised')
