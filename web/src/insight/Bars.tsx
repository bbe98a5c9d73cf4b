import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import { shortDay } from './days'
import type { Insights, Period } from './insight'

const WIDTH = 600
const HEIGHT = 160
const FOOT = 20
const MOST_LABELS = 8

/** Time by day, week or month, as bars; the same stands in a table for who does not see them. */
export function Bars({ periods, unit }: { periods: readonly Period[]; unit: Insights['unit'] }) {
  const most = Math.max(...periods.map(({ minutes }) => minutes), 1)
  const width = WIDTH / periods.length
  const each = Math.ceil(periods.length / MOST_LABELS)
  return (
    <section aria-labelledby="bars-title">
      <h2 id="bars-title">{t(`insights.by.${unit}`)}</h2>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} aria-hidden="true">
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {periods.map((period, nth) => {
          const height = (period.minutes / most) * (HEIGHT - 8)
          return (
            <g key={period.from} transform={`translate(${nth * width} 0)`}>
              <rect x={width * 0.12} y={HEIGHT - height} width={width * 0.76} height={height} rx={Math.min(3, width / 4)}>
                <title>{`${shortDay(period.from)}: ${durationWords(period.minutes)}`}</title>
              </rect>
              {nth % each === 0 && <text y={HEIGHT + FOOT - 5}>{shortDay(period.from)}</text>}
            </g>
          )
        })}
      </svg>
      <details className="chart-table">
        <summary>{t('insights.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('insights.from')}</th>
              <th scope="col">{t('insights.time')}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period.from}>
                <th scope="row">{shortDay(period.from)}</th>
                <td>{durationWords(period.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
