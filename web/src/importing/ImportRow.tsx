import { memo } from 'react'
import { Icon, type IconName } from '../design/Icon'
import { t, voice } from '../i18n/t'
import { Link } from '../router/router'
import { useObservable } from '../state/Observable'
import { type ImportItem, isFinished, type Phase, phaseWords } from './importItem'

const icons: Record<Phase, IconName> = {
  waiting: 'clock',
  checking: 'clock',
  uploading: 'upload',
  paused: 'clock',
  processing: 'note',
  done: 'check',
  'already-here': 'check',
  failed: 'warning',
}

/** One file: its name, where it is, and what can be done about it. */
export const ImportRow = memo(function ImportRow({ item, onRetry }: { item: ImportItem; onRetry: (item: ImportItem) => void }) {
  useObservable(voice)
  return (
    <li className={`import import-${item.phase}`}>
      <Icon name={icons[item.phase]} />
      <div className="import-text">
        <span className="import-name" title={item.name}>
          {item.name}
        </span>
        <span className="import-phase">{phaseWords(item)}</span>
        {!isFinished(item) && <progress {...progressOf(item)} aria-label={item.name} />}
      </div>
      <RowAction item={item} onRetry={onRetry} />
    </li>
  )
})

function RowAction({ item, onRetry }: { item: ImportItem; onRetry: (item: ImportItem) => void }) {
  if (item.phase === 'failed') {
    if (item.hopeless) return null
    return (
      <button type="button" className="button button-small" onClick={() => onRetry(item)}>
        {t('import.retry')}
      </button>
    )
  }
  if (!item.scoreId) return null
  return (
    <Link className="button button-small button-quiet" href={`/scores/${item.scoreId}`}>
      {t('import.open')}
    </Link>
  )
}

/** Without a value the bar shows that something is going on, but not how far. */
function progressOf({ phase, sent }: ImportItem): { value?: number } {
  if (phase === 'uploading') return { value: sent }
  return phase === 'waiting' ? { value: 0 } : {}
}
