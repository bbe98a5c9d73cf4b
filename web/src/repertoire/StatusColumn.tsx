import { type DragEvent, useState } from 'react'
import { t } from '../i18n/t'
import { type Item, type Practised, type Status, withStatus } from './item'
import { ItemCard } from './ItemCard'

interface Props {
  status: Status
  /** Whether it is the one that a phone shows. */
  chosen: boolean
  items: ReadonlyMap<string, Item>
  practice: ReadonlyMap<string, Practised>
  onMove: (item: Item, status: Status) => void
}

/** The pieces of one status; others can be dropped here. */
export function StatusColumn({ status, chosen, items, practice, onMove }: Props) {
  const [over, setOver] = useState(false)
  const shown = withStatus(items.values(), status)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const item = items.get(event.dataTransfer.getData('text/plain'))
    if (item) onMove(item, status)
  }
  const allow = (event: DragEvent) => {
    // A file from outside is the library's to take.
    if (event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <section className="column" data-chosen={chosen} data-over={over} aria-labelledby={`column-${status}`} onDragOver={allow} onDragLeave={() => setOver(false)} onDrop={drop}>
      <h2 id={`column-${status}`}>
        {t(`repertoire.status.${status}`)} <span className="quiet">{shown.length}</span>
      </h2>
      <ul>
        {shown.map((item) => (
          <ItemCard key={item.id} item={item} practice={practice.get(item.id)} onMove={onMove} />
        ))}
      </ul>
    </section>
  )
}
