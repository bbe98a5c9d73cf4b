import { Icon } from '../design/Icon'
import { dayWords } from '../i18n/format'
import { t, voice } from '../i18n/t'
import type { EntryStore } from '../journal/EntryStore'
import { type Goal, type GoalStatus, goalStatuses, reached } from './goal'
import { changeGoal, markMilestone } from './goalApi'
import { GoalTools } from './GoalTools'

interface Props {
  goal: Goal
  entries: EntryStore
  onAct: (act: Promise<Goal>) => void
  onHistory: () => void
  onEdit: () => void
  onRemove: () => void
}

/** A goal, how near it is, and what can be done for it. */
export function GoalItem({ goal, entries, onAct, onHistory, onEdit, onRemove }: Props) {
  const { title, milestones, targetDate } = goal
  const near = reached(goal)
  const locale = voice.get().locale
  return (
    <li className="goal">
      <div className="goal-head">
        <h3>{title}</h3>
        <select
          className="status-menu"
          aria-label={t('goal.status', { title })}
          value={goal.status}
          onChange={(event) => onAct(changeGoal(goal, { status: event.currentTarget.value as GoalStatus }))}
        >
          {goalStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`goal.status.${status}`)}
            </option>
          ))}
        </select>
        <button type="button" className="icon-button" aria-label={t('history.of', { entry: title })} onClick={onHistory}>
          <Icon name="clock" />
        </button>
        <button type="button" className="icon-button" aria-label={t('goal.edit', { title })} onClick={onEdit}>
          <Icon name="pencil" />
        </button>
        <button type="button" className="icon-button" aria-label={t('goal.remove', { title })} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      </div>
      <p className="quiet">
        {t(`goal.type.${goal.type}`)}
        {near !== undefined && ` · ${goal.currentValue.toLocaleString(locale)} / ${goal.targetValue.toLocaleString(locale)}`}
        {targetDate && ` · ${dayWords(targetDate, '')}`}
      </p>
      {near !== undefined && <progress aria-label={t('goal.progress.of', { title })} value={near} max={1} />}
      {milestones.map((milestone) => (
        <label key={milestone.id} className="milestone">
          <input type="checkbox" checked={milestone.completed} onChange={() => onAct(markMilestone(goal, milestone.id, !milestone.completed))} />
          {milestone.title}
        </label>
      ))}
      {goal.status === 'active' && <GoalTools goal={goal} entries={entries} onAct={onAct} />}
    </li>
  )
}
