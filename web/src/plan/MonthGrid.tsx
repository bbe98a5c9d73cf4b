import { dayWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { DaysProps } from './days'
import { weekdayWords, weekdays } from './recurrence'
import { SessionButton } from './SessionButton'
import { useDrop } from './useDrop'

/** So many sessions of a day are shown, or one fewer and how many more there are. */
const FIT = 3

interface Props extends DaysProps {
  weeks: readonly (readonly string[])[]
  /** `2026-05` */
  month: string
  onShowWeek: (day: string) => void
}

/** A month with a row for each week. */
export function MonthGrid({ weeks, ...rest }: Props) {
  return (
    <table className="month-grid">
      <thead>
        <tr>
          {weeks[0]?.map((day) => {
            const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'MO'
            return (
              <th key={day} scope="col" abbr={weekdayWords(weekday, 'long')}>
                {weekdayWords(weekday, 'short')}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} {...rest} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, month, days, titles, today, onOpen, onMove, onShowWeek }: Omit<Props, 'weeks'> & { day: string }) {
  const drop = useDrop(day, { days, onMove })
  const all = days.get(day) ?? []
  const shown = all.length > FIT ? all.slice(0, FIT - 1) : all
  return (
    <td data-outside={!day.startsWith(month)} data-today={day === today} {...drop}>
      <time dateTime={day} aria-label={dayWords(day, today)} aria-current={day === today ? 'date' : undefined}>
        {Number(day.slice(8)).toLocaleString()}
      </time>
      <ul>
        {shown.map((occurrence) => (
          <li key={occurrence.id}>
            <SessionButton occurrence={occurrence} title={titles.get(occurrence.planId) ?? ''} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" className="session-rest" onClick={() => onShowWeek(day)}>
          {t('plan.more', { count: all.length - shown.length })}
        </button>
      )}
    </td>
  )
}
