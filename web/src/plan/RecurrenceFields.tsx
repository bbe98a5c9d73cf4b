import { t } from '../i18n/t'
import type { WeekStart } from '../insight/days'
import { ends, frequencies, type Frequency, type Recurrence, type Weekday, weekdayWords, weekdays, weekly } from './recurrence'

interface Props {
  /** Undefined for a rule that says more than can be chosen here. */
  recurrence: Recurrence | undefined
  weekStart: WeekStart
  onChange: (recurrence: Recurrence) => void
}

/** How a plan repeats: how often, on which days, and until when. */
export function RecurrenceFields({ recurrence, weekStart, onChange }: Props) {
  if (!recurrence) {
    return (
      <p className="special-rule">
        {t('plan.repeats.special')}
        <button type="button" className="button button-small" onClick={() => onChange(weekly)}>
          {t('plan.repeats.anew')}
        </button>
      </p>
    )
  }
  const change = (changes: Partial<Recurrence>) => onChange({ ...recurrence, ...changes })
  const { frequency, interval } = recurrence
  return (
    <>
      <div className="field-row">
        <label className="field">
          <span>{t('plan.repeats')}</span>
          <select value={frequency} onChange={(event) => change({ frequency: event.currentTarget.value as Frequency })}>
            {frequencies.map((each) => (
              <option key={each} value={each}>
                {each === 'once' ? t('plan.repeats.once') : t(`plan.every.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {frequency !== 'once' && (
          <label className="field">
            <span>{t(`plan.interval.${frequency}`)}</span>
            <input type="number" min={1} max={999} value={interval || ''} onChange={(event) => change({ interval: event.currentTarget.valueAsNumber || 0 })} />
          </label>
        )}
      </div>
      {frequency === 'weekly' && <DayChoice chosen={recurrence.days} weekStart={weekStart} onChange={(days) => change({ days })} />}
      {frequency !== 'once' && <EndFields recurrence={recurrence} onChange={change} />}
    </>
  )
}

function DayChoice({ chosen, weekStart, onChange }: { chosen: readonly Weekday[]; weekStart: WeekStart; onChange: (days: readonly Weekday[]) => void }) {
  const shift = { monday: 0, saturday: 5, sunday: 6 }[weekStart]
  return (
    <fieldset className="day-choice">
      <legend>{t('plan.days')}</legend>
      <div className="chip-row">
        {[...weekdays.slice(shift), ...weekdays.slice(0, shift)].map((day) => (
          <label key={day} className="choice" title={weekdayWords(day, 'long')}>
            <input
              type="checkbox"
              aria-label={weekdayWords(day, 'long')}
              checked={chosen.includes(day)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, day] : chosen.filter((each) => each !== day))}
            />
            <span aria-hidden="true">{weekdayWords(day, 'short')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function EndFields({ recurrence: { end, count, until }, onChange }: { recurrence: Recurrence; onChange: (changes: Partial<Recurrence>) => void }) {
  return (
    <div className="field-row">
      <label className="field">
        <span>{t('plan.end')}</span>
        <select value={end} onChange={(event) => onChange({ end: event.currentTarget.value as Recurrence['end'] })}>
          {ends.map((each) => (
            <option key={each} value={each}>
              {t(`plan.end.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {end === 'count' && (
        <label className="field">
          <span>{t('plan.count')}</span>
          <input type="number" min={1} max={400} value={count || ''} onChange={(event) => onChange({ count: event.currentTarget.valueAsNumber || 0 })} />
        </label>
      )}
      {end === 'until' && (
        <label className="field">
          <span>{t('plan.until')}</span>
          <input type="date" value={until} onChange={(event) => onChange({ until: event.currentTarget.value })} />
        </label>
      )}
    </div>
  )
}
