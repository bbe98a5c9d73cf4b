import { type FormEvent, useEffect, useRef, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { newId } from '../state/newId'
import { type Goal, type GoalFields, type GoalType, goalTypes, milestonesOf } from './goal'
import { changeGoal, setGoal } from './goalApi'

/** The form of a goal, in front of everything else until it is saved or given up. */
export function GoalDialog({ goal, onClose }: { goal: Goal | undefined; onClose: (saved?: Goal) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const saved = useRef<Goal>(undefined)
  // The same for each try, so that a repetition after a lost answer is one goal.
  const [id] = useState(() => goal?.id ?? newId('goal'))
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = fieldsOf(new FormData(event.currentTarget), goal)
    if (!fields.title) return setError(t('goal.error.title'))
    setBusy(true)
    setError('')
    try {
      saved.current = await (goal ? changeGoal(goal, fields) : setGoal(id, fields))
      dialog.current?.close()
    } catch (caught) {
      setError(messageOf(caught))
      setBusy(false)
    }
  }
  return (
    <dialog ref={dialog} className="dialog goal-dialog" aria-labelledby="goal-dialog-title" onClose={() => onClose(saved.current)}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <h2 id="goal-dialog-title">{goal ? t('goal.edit', { title: goal.title }) : t('goal.new')}</h2>
        <Fields goal={goal} invalid={error !== ''} />
        <p id="goal-error" className="error-text" role="alert">
          {error}
        </p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('entry.cancel')}
          </button>
          <button type="submit" className="button button-main" disabled={busy}>
            {t(busy ? 'entry.saving' : 'entry.save')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

function Fields({ goal, invalid }: { goal: Goal | undefined; invalid: boolean }) {
  return (
    <>
      <label className="field">
        <span>{t('goal.name')}</span>
        <input type="text" name="title" maxLength={200} required defaultValue={goal?.title} aria-invalid={invalid} aria-describedby="goal-error" autoComplete="off" />
      </label>
      <label className="field">
        <span>{t('goal.type')}</span>
        <select name="type" defaultValue={goal?.type ?? 'custom'}>
          {goalTypes.map((type) => (
            <option key={type} value={type}>
              {t(`goal.type.${type}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('goal.target')}</span>
        <input type="number" name="target" min={0} step="any" defaultValue={goal?.targetValue || ''} />
      </label>
      <label className="field">
        <span>{t('goal.date')}</span>
        <input type="date" name="date" defaultValue={goal?.targetDate ?? ''} />
      </label>
      <label className="field">
        <span>{t('goal.milestones')}</span>
        <textarea name="milestones" rows={3} defaultValue={goal?.milestones.map(({ title }) => title).join('\n')} />
      </label>
    </>
  )
}

function fieldsOf(form: FormData, goal: Goal | undefined): GoalFields {
  return {
    title: String(form.get('title')).trim(),
    type: String(form.get('type')) as GoalType,
    targetValue: Number(form.get('target')) || 0,
    targetDate: String(form.get('date')) || null,
    milestones: milestonesOf(String(form.get('milestones')), goal?.milestones ?? [], () => newId('milestone')),
  }
}
