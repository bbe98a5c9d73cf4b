import type { FormEvent } from 'react'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { EntryStore } from '../journal/EntryStore'
import { useObservable } from '../state/Observable'
import type { Goal } from './goal'
import { addProgress, linkEntry } from './goalApi'

const NEWEST = 20

/** Comes nearer to a goal: by a number, or by an entry of the journal. */
export function GoalTools({ goal, entries, onAct }: { goal: Goal; entries: EntryStore; onAct: (act: Promise<Goal>) => void }) {
  const journal = useObservable(entries.items)
  const linkable = [...journal.values()]
    .filter(({ id }) => !goal.linkedEntries.includes(id))
    .toSorted((one, other) => other.timestamp.localeCompare(one.timestamp))
    .slice(0, NEWEST)
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = Number(new FormData(event.currentTarget).get('value'))
    if (value) onAct(addProgress(goal, value))
    event.currentTarget.reset()
  }
  return (
    <div className="goal-tools">
      <form className="goal-add" onSubmit={add}>
        <input type="number" name="value" step="any" aria-label={t('goal.progress.value', { title: goal.title })} placeholder="0" />
        <button type="submit" className="button button-small">
          {t('goal.progress.add')}
        </button>
      </form>
      {linkable.length > 0 && (
        <select className="status-menu" aria-label={t('goal.link.to', { title: goal.title })} value="" onChange={(event) => onAct(linkEntry(goal, event.currentTarget.value))}>
          <option value="" disabled>
            {t('goal.link')}
          </option>
          {linkable.map(({ id, localDate, duration, pieces }) => (
            <option key={id} value={id}>
              {[localDate, durationWords(duration), pieces[0]?.title].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
