import { dayWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { TempoPoint } from './item'
import { type KnownTempo, knownTempos, scaleOf } from './tempoScale'

const WIDTH = 320
const HEIGHT = 120
const LEFT = 34
const RIGHT = 8
const TOP = 8
const BOTTOM = 22

/** The tempos as a line with its numbers, and the same as a table for who does not see it. */
export function TempoChart({ points }: { points: readonly TempoPoint[] }) {
  const known = knownTempos(points)
  const [first, last] = [known[0], known.at(-1)]
  if (known.length < 2 || !first || !last) return null
  const { lowest, highest, ticks } = scaleOf(known)
  const down = (tempo: number) => HEIGHT - BOTTOM - ((tempo - lowest) * (HEIGHT - TOP - BOTTOM)) / (highest - lowest)
  const along = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / (known.length - 1)
  const line = (tempo: (point: KnownTempo) => number) => known.map((point, index) => `${along(index)},${down(tempo(point))}`).join(' ')
  return (
    <>
      <svg className="tempo-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="tempo-tick" x1={LEFT} x2={WIDTH - RIGHT} y1={down(tick)} y2={down(tick)} />
            <text x={LEFT - 6} y={down(tick)} textAnchor="end" dominantBaseline="middle">
              {tick}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 5}>
          {first.date}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 5} textAnchor="end">
          {last.date}
        </text>
        <polyline className="tempo-target" points={line(({ target, current }) => target ?? current)} />
        <polyline className="tempo-line" points={line(({ current }) => current)} />
      </svg>
      <TempoTable points={known} />
    </>
  )
}

function TempoTable({ points }: { points: readonly KnownTempo[] }) {
  const today = points.at(-1)?.date ?? ''
  return (
    <div className="unseen">
      <table>
        <caption>{t('repertoire.tempo')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('repertoire.tempo.day')}</th>
            <th scope="col">{t('repertoire.tempo.current')}</th>
            <th scope="col">{t('repertoire.tempo.target')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ date, current, target }) => (
            <tr key={date}>
              <th scope="row">{dayWords(date, today)}</th>
              <td>{current}</td>
              <td>{target ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
