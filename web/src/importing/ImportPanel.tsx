import { useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import { type ImportItem, isFinished } from './importItem'
import type { ImportQueue } from './ImportQueue'
import { ImportRow } from './ImportRow'
import { useKeepOpen } from './useKeepOpen'
import { useProgress } from './useProgress'
import './importing.css'

/** The imports of this tab, on every page, until they are done and put away. */
export function ImportPanel({ queue }: { queue: ImportQueue }) {
  const items = useObservable(queue.items)
  const leftOut = useObservable(queue.leftOut)
  const [open, setOpen] = useState(hasRoom)
  useProgress(queue)
  const finished = items.filter(isFinished).length
  useKeepOpen(items.some(({ phase }) => needsThisTab(phase)))
  if (items.length === 0 && leftOut === 0) return null
  return (
    <section className="imports" aria-label={t('import.panel')}>
      <PanelHead items={items} open={open} onToggle={() => setOpen(!open)} onClose={finished === items.length ? queue.clear : undefined} />
      <progress className="imports-bar" value={finished} max={Math.max(1, items.length)} aria-label={t('import.panel')} />
      {open && leftOut > 0 && <p className="imports-note">{t('import.leftOut', { count: leftOut })}</p>}
      {open && (
        <ul className="imports-list">
          {items.map((item) => (
            <ImportRow key={item.id} item={item} onRetry={queue.retry} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface HeadProps {
  items: readonly ImportItem[]
  open: boolean
  onToggle: () => void
  onClose: (() => void) | undefined
}

function PanelHead({ items, open, onToggle, onClose }: HeadProps) {
  return (
    <header className="imports-head">
      <p role="status">{summary(items)}</p>
      <button type="button" className="icon-button" aria-expanded={open} aria-label={t(open ? 'import.collapse' : 'import.expand')} onClick={onToggle}>
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {onClose && (
        <button type="button" className="icon-button" aria-label={t('import.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}

/** On a phone the list would cover the library that fills in behind it. */
const hasRoom = () => window.matchMedia('(width >= 34rem)').matches

function summary(items: readonly ImportItem[]): string {
  const total = items.length
  const failed = items.filter(({ phase }) => phase === 'failed').length
  const done = items.filter(isFinished).length - failed
  return failed > 0 ? t('import.progress.failed', { done, total, failed }) : t('import.progress', { done, total })
}

function needsThisTab(phase: ImportItem['phase']): boolean {
  return phase === 'waiting' || phase === 'checking' || phase === 'uploading' || phase === 'paused'
}
