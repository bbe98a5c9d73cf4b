import type { FormEvent } from 'react'
import { t } from '../i18n/t'
import { wallTime } from '../journal/zoned'
import { spanAt } from './calendar'
import { DialogButtons } from './DialogButtons'
import { reschedule } from './occurrenceApi'
import { minutesOf, type Occurrence } from './plan'
import { today } from './today'
import { useSaving } from './useSaving'

const DEFAULT_MINUTES = 30

/** Moves a session to another day and hour of its own clock. */
export function MoveForm({ occurrence, onDone, onCancel }: { occurrence: Occurrence; onDone: () => void; onCancel: () => void }) {
  const { scheduledStart, timeZone } = occurrence
  const { busy, error, setError, save } = useSaving(onDone)
  const there = scheduledStart ? wallTime(Date.parse(scheduledStart), timeZone) : { date: today(), time: '09:00' }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const span = spanAt(String(form.get('date')), String(form.get('time')), Number(form.get('minutes')) || DEFAULT_MINUTES, timeZone)
    if (!span) return setError(t('plan.error.when'))
    save(() => reschedule(occurrence, ...span))
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="field-row">
        <label className="field">
          <span>{t('plan.date')}</span>
          <input type="date" name="date" required defaultValue={there.date} />
        </label>
        <label className="field">
          <span>{t('plan.time')}</span>
          <input type="time" name="time" required defaultValue={there.time} />
        </label>
        <label className="field">
          <span>{t('plan.minutes')}</span>
          <input type="number" name="minutes" min={1} max={1440} defaultValue={minutesOf(occurrence) || DEFAULT_MINUTES} />
        </label>
      </div>
      <DialogButtons error={error} busy={busy} confirm={t('plan.move')} onCancel={onCancel} />
    </form>
  )
}
