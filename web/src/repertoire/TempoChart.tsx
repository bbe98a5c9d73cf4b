import { t } from '../i18n/t'
import type { TempoPoint } from './item'

const WIDTH = 320
const HEIGHT = 90
const EDGE = 8

/** The tempos as a line; the same in words for who does not see it. */
export function TempoChart({ points }: { points: readonly TempoPoint[] }) {
  const known = points.filter((point): point is TempoPoint & { current: number } => point.current !== null)
  if (known.length < 2) return null
  const fastest = Math.max(...known.map(({ current, target }) => Math.max(current, target ?? 0)))
  const place = (index: number, tempo: number) =>
    `${EDGE + (index * (WIDTH - 2 * EDGE)) / (known.length - 1)},${HEIGHT - EDGE - (tempo * (HEIGHT - 2 * EDGE)) / fastest}`
  const words = known.map(({ date, current }) => `${date}: ${current}`).join(', ')
  return (
    <svg className="tempo-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t('repertoire.tempo')} – ${words}`}>
      <polyline className="tempo-target" points={known.map(({ target, current }, index) => place(index, target ?? current)).join(' ')} />
      <polyline className="tempo-line" points={known.map(({ current }, index) => place(index, current)).join(' ')} />
    </svg>
  )
}
