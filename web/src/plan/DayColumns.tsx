import { dayWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { DaysProps } from './days'
import { SessionButton } from './SessionButton'
import { useDrop } from './useDrop'

/** Days beside each other; on a phone a list of those on which something is planned. */
export function DayColumns({ shown, ...rest }: DaysProps & { shown: readonly string[] }) {
  const empty = shown.every((day) => !rest.days.has(day))
  return (
    <>
      {empty && <p className="quiet calendar-nothing">{t('plan.nothing')}</p>}
      <div className="day-columns">
        {shown.map((day) => (
          <Day key={day} day={day} {...rest} />
        ))}
      </div>
    </>
  )
}

function Day({ day, days, titles, today, onOpen, onMove }: DaysProps & { day: string }) {
  const drop = useDrop(day, { days, onMove })
  const sessions = days.get(day) ?? []
  return (
    <section className="day-column" data-today={day === today} data-empty={sessions.length === 0} aria-labelledby={`day-${day}`} {...drop}>
      <h3 id={`day-${day}`} aria-current={day === today ? 'date' : undefined}>
        {dayWords(day, today)}
      </h3>
      <ul>
        {sessions.map((occurrence) => (
          <li key={occurrence.id}>
            <SessionButton occurrence={occurrence} title={titles.get(occurrence.planId) ?? ''} full onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}
