import { t } from '../i18n/t'
import type { Goal } from '../goal/goal'
import type { GoalStore } from '../goal/GoalStore'
import { HistoryDialog } from './HistoryDialog'

const words = ({ title, status, targetDate }: Goal) => [title, t(`goal.status.${status}`), targetDate].filter(Boolean).join(' — ')

/** The past of a goal. */
export function GoalHistory({ goal, store, onClose }: { goal: Goal; store: GoalStore; onClose: () => void }) {
  return <HistoryDialog kind="goal" id={goal.id} name={goal.title} words={words} store={store} onClose={onClose} />
}
