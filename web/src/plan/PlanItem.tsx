import { Icon } from '../design/Icon'
import { dayWords, durationWords, timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { Act } from './Calendar'
import { type Plan, type PlanStatus, planStatuses, type Progress, type Schedule } from './plan'
import { changePlan, removePlan, restorePlan } from './planApi'
import { recurrenceWords } from './recurrence'
import { today } from './today'

const PERCENT = 100

interface Props {
  plan: Plan
  onAct: Act
  onEdit: () => void
  onPublish: () => void
}

/** A plan, when it is practised, and how well that has gone. */
export function PlanItem({ plan, onAct, onEdit, onPublish }: Props) {
  const { title, status, progress, schedule } = plan
  const remove = () => onAct(() => removePlan(plan), t('goal.removed', { title }), () => restorePlan(plan))
  return (
    <li className="plan">
      <div className="plan-head">
        <h3>{title}</h3>
        <select
          className="status-menu"
          aria-label={t('goal.status', { title })}
          value={status}
          onChange={(event) => {
            const next = event.currentTarget.value as PlanStatus
            onAct(() => changePlan(plan, { status: next }))
          }}
        >
          {planStatuses.map((each) => (
            <option key={each} value={each}>
              {t(`plan.status.${each}`)}
            </option>
          ))}
        </select>
        <button type="button" className="icon-button" aria-label={t('goal.edit', { title })} onClick={onEdit}>
          <Icon name="pencil" />
        </button>
        <button type="button" className="icon-button" aria-label={t('template.publish.of', { title })} title={t('template.publish')} onClick={onPublish}>
          <Icon name="upload" />
        </button>
        <button type="button" className="icon-button" aria-label={t('goal.remove', { title })} onClick={remove}>
          <Icon name="trash" />
        </button>
      </div>
      <p className="quiet">{whenWords(schedule)}</p>
      {progress && <Adherence title={title} progress={progress} />}
    </li>
  )
}

/** When something is practised: on which days, at which hour, for how long. */
export function whenWords(schedule: Schedule): string {
  const { timeOfDay, durationMinutes } = schedule
  const hour = timeOfDay && timeWords(`2024-01-01T${timeOfDay.slice(0, 5)}:00Z`, 'UTC')
  return [recurrenceWords(schedule, today()), hour, durationMinutes && durationWords(durationMinutes)].filter(Boolean).join(' · ')
}

function Adherence({ title, progress: { completed, skipped, missed, next, adherence } }: { title: string; progress: Progress }) {
  const coming = next && t('plan.next', { when: dayWords(next, today()) })
  return (
    <>
      {adherence !== null && <progress aria-label={t('plan.adherence.of', { title })} value={adherence} max={1} />}
      <p className="small">
        {[
          adherence !== null && t('plan.adherence', { percent: Math.round(adherence * PERCENT), done: completed, due: completed + skipped + missed }),
          coming,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
