import { type FormEvent, useEffect, useRef, useState } from 'react'
import { messageOf } from '../http/ApiError'
import type { GoalStore } from '../goal/GoalStore'
import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import { type BulkWish, isNothing } from './bulk'
import { entryTypes } from './entry'
import { wordsIn } from './entryForm'
import { typeWords } from './words'

interface Props {
  count: number
  instruments: string
  goals: GoalStore
  /** Throws `ApiError`. */
  onChange: (wish: BulkWish) => Promise<void>
  onClose: () => void
}

const BLANK = { addTags: '', removeTags: '', addTechniques: '', removeTechniques: '', addGoal: '', removeGoal: '', instrument: '', type: '' }
const WORDS = [
  ['addTags', 'bulk.addTags'],
  ['removeTags', 'bulk.removeTags'],
  ['addTechniques', 'bulk.addTechniques'],
  ['removeTechniques', 'bulk.removeTechniques'],
] as const

const GOALS = [
  ['addGoal', 'bulk.addGoal'],
  ['removeGoal', 'bulk.removeGoal'],
] as const

/** One change for all the entries that are chosen. What is left empty stays as it is in each of them. */
export function BulkDialog({ count, instruments, goals, onChange, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [form, setForm] = useState(BLANK)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wish = wishOf(form)
    if (isNothing(wish)) return setError(t('bulk.nothing'))
    setBusy(true)
    try {
      await onChange(wish)
      dialog.current?.close()
    } catch (caught) {
      setError(messageOf(caught))
      setBusy(false)
    }
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="bulk-title" onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <h2 id="bulk-title">{t('bulk.title', { count })}</h2>
        <p className="quiet small">{t('bulk.hint')}</p>
        <Fields form={form} instruments={instruments} goals={goals} onForm={setForm} />
        <p className="error-text" role="alert">
          {error}
        </p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('entry.cancel')}
          </button>
          <button type="submit" className="button button-main" disabled={busy}>
            {t('bulk.apply')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

interface FieldsProps {
  form: typeof BLANK
  instruments: string
  goals: GoalStore
  onForm: (form: typeof BLANK) => void
}

function Fields({ form, instruments, goals, onForm }: FieldsProps) {
  return (
    <>
      {WORDS.map(([name, label]) => (
        <label key={name} className="field">
          <span>{t(label)}</span>
          <input type="text" value={form[name]} autoComplete="off" onChange={(event) => onForm({ ...form, [name]: event.target.value })} />
        </label>
      ))}
      {goals.items.get().size > 0 && <GoalChoices form={form} goals={goals} onForm={onForm} />}
      <label className="field">
        <span>{t('bulk.instrument')}</span>
        <input
          type="text"
          list={instruments}
          value={form.instrument}
          autoComplete="off"
          onChange={(event) => onForm({ ...form, instrument: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{t('bulk.type')}</span>
        <select value={form.type} onChange={(event) => onForm({ ...form, type: event.target.value })}>
          <option value="">{t('bulk.asItIs')}</option>
          {entryTypes.map((type) => (
            <option key={type} value={type}>
              {typeWords(type)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function GoalChoices({ form, goals, onForm }: Omit<FieldsProps, 'instruments'>) {
  const choices = [...useObservable(goals.items).values()].toSorted((one, other) => one.title.localeCompare(other.title))
  return GOALS.map(([name, label]) => (
    <label key={name} className="field">
      <span>{t(label)}</span>
      <select value={form[name]} onChange={(event) => onForm({ ...form, [name]: event.target.value })}>
        <option value="">{t('bulk.noGoal')}</option>
        {choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  ))
}

function wishOf({ addTags, removeTags, addTechniques, removeTechniques, addGoal, removeGoal, instrument, type }: typeof BLANK): BulkWish {
  return {
    set: { ...(type ? { type } : {}), ...(instrument.trim() ? { instrument: instrument.trim() } : {}) },
    add: { tags: wordsIn(addTags), techniques: wordsIn(addTechniques), goalIds: addGoal ? [addGoal] : [] },
    remove: { tags: wordsIn(removeTags), techniques: wordsIn(removeTechniques), goalIds: removeGoal ? [removeGoal] : [] },
  }
}
