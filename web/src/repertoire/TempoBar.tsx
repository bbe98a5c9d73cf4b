import { t } from '../i18n/t'
import { type Item, tempoReached } from './item'

/** How near the tempo is to its target. */
export function TempoBar({ item }: { item: Item }) {
  const reached = tempoReached(item)
  const { currentTempo: current, targetTempo: target } = item
  if (!current && !target) return null
  return (
    <div className="tempo">
      <span className="quiet">{t('repertoire.tempo.of', { current: current ?? '–', target: target ?? '–' })}</span>
      {reached !== undefined && <progress aria-label={t('repertoire.tempo')} value={reached} max={1} />}
    </div>
  )
}
