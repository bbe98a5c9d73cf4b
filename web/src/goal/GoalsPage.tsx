import { useState } from 'react'
import { Icon } from '../design/Icon'
import { type Notice, NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { GoalHistory } from '../history/GoalHistory'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { EntryStore } from '../journal/EntryStore'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { useObservable } from '../state/Observable'
import { type Goal, goalStatuses } from './goal'
import { removeGoal, restoreGoal } from './goalApi'
import { GoalDialog } from './GoalDialog'
import { GoalItem } from './GoalItem'
import type { GoalStore } from './GoalStore'
import '../repertoire/repertoire.css'
import './goal.css'

/** The user's goals by status. */
export function GoalsPage({ goals, entries }: { goals: GoalStore; entries: EntryStore }) {
  const heading = usePage(t('goal.title'))
  const all = useObservable(goals.items)
  const complete = useObservable(goals.complete)
  const [notice, tell] = useState<Notice>()
  const [open, setOpen] = useState<Goal | 'new'>()
  const [past, setPast] = useState<Goal>()
  useScrollMemory('goals')
  const failed = (error: unknown) => tell({ text: messageOf(error), failed: true })
  const act = (doing: Promise<Goal>) => void doing.then((goal) => goals.put(goal), failed)
  const remove = (goal: Goal) => {
    const undo = () => act(restoreGoal(goal).finally(() => tell(undefined)))
    removeGoal(goal).then(() => {
      goals.remove(goal.id)
      tell({ text: t('goal.removed', { title: goal.title }), undo })
    }, failed)
  }
  return (
    <main id="main" className="page goals">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('goal.title')}
        </h1>
        <button type="button" className="button button-main goal-new" onClick={() => setOpen('new')}>
          <Icon name="plus" />
          {t('goal.new')}
        </button>
      </header>
      {!complete && all.size === 0 && <Spinner label={t('goal.loading')} />}
      {complete && all.size === 0 && <p className="quiet">{t('goal.empty')}</p>}
      <GoalLists goals={[...all.values()]} entries={entries} onAct={act} onHistory={setPast} onEdit={setOpen} onRemove={remove} />
      {open && (
        <GoalDialog
          goal={open === 'new' ? undefined : open}
          onClose={(saved) => {
            setOpen(undefined)
            if (saved) goals.put(saved)
          }}
        />
      )}
      {past && <GoalHistory goal={past} store={goals} onClose={() => setPast(undefined)} />}
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}

interface ListsProps {
  goals: readonly Goal[]
  entries: EntryStore
  onAct: (act: Promise<Goal>) => void
  onHistory: (goal: Goal) => void
  onEdit: (goal: Goal) => void
  onRemove: (goal: Goal) => void
}

/** A list for each status that there is a goal of. */
function GoalLists({ goals, entries, onAct, onHistory, onEdit, onRemove }: ListsProps) {
  return goalStatuses.map((status) => {
    const shown = goals.filter((goal) => goal.status === status).toSorted((one, other) => one.title.localeCompare(other.title))
    return (
      shown.length > 0 && (
        <section key={status} aria-labelledby={`goals-${status}`}>
          <h2 id={`goals-${status}`}>{t(`goal.status.${status}`)}</h2>
          <ul className="goal-list">
            {shown.map((goal) => (
              <GoalItem
                key={goal.id}
                goal={goal}
                entries={entries}
                onAct={onAct}
                onHistory={() => onHistory(goal)}
                onEdit={() => onEdit(goal)}
                onRemove={() => onRemove(goal)}
              />
            ))}
          </ul>
        </section>
      )
    )
  })
}
