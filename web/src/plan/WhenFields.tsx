import { t } from '../i18n/t'
import type { Schedule } from './plan'
import { today } from './today'

/** The first day, which is today where there is none, the hour and the length. */
export function WhenFields({ schedule }: { schedule: Pick<Schedule, 'startDate' | 'timeOfDay' | 'durationMinutes'> | undefined }) {
  return (
    <div className="field-row">
      <label className="field">
        <span>{t('plan.start')}</span>
        <input type="date" name="start" defaultValue={schedule?.startDate ?? today()} />
      </label>
      <label className="field">
        <span>{t('plan.time')}</span>
        <input type="time" name="time" defaultValue={schedule?.timeOfDay ?? '09:00'} />
      </label>
      <label className="field">
        <span>{t('plan.minutes')}</span>
        <input type="number" name="minutes" min={1} max={1440} defaultValue={schedule?.durationMinutes ?? (schedule ? 60 : 30)} />
      </label>
    </div>
  )
}
