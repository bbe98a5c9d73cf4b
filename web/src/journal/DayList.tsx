import { useState } from 'react'
import { dayWords, durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import { byDay, type Day } from './days'
import type { Entry } from './entry'
import { EntryItem } from './EntryItem'
import { ownZone, wallTime } from './zoned'

interface Props {
  entries: readonly Entry[]
  /** Whether more can be loaded. */
  more: boolean
  onEdit: (entry: Entry) => void
  onRemove: (entry: Entry) => void
  onHistory: (entry: Entry) => void
  /** Undefined while nothing is being chosen. */
  chosen?: ReadonlySet<string> | undefined
  onToggle: (id: string) => void
}

/** The entries under their days, each day with its time. */
export function DayList({ entries, more, chosen, ...actions }: Props) {
  const [today] = useState(() => wallTime(Date.now(), ownZone()).date)
  return (
    <div className="days">
      {byDay(entries, more).map((day) => (
        <section key={day.date} className="day" aria-labelledby={`day-${day.date}`}>
          <header className="day-head">
            <h2 id={`day-${day.date}`}>{dayWords(day.date, today)}</h2>
            <p className="day-total">{totalOf(day)}</p>
          </header>
          <ul>
            {day.entries.map((entry) => (
              <EntryItem key={entry.id} entry={entry} chosen={chosen?.has(entry.id)} {...actions} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function totalOf({ minutes, complete }: Day): string {
  const time = durationWords(minutes)
  return complete ? time : t('journal.day.atLeast', { time })
}
