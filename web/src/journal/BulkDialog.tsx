import { type FormEvent, useEffect, useRef, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { type BulkWish, isNothing } from './bulk'
import { entryTypes } from './entry'
import { wordsIn } from './entryForm'
import { typeWords } from './words'

interface Props {
  count: number
  instruments: string
  /** Throws `ApiError`. */
  onChange: (wish: BulkWish) => Promise<void>
  onClose: () => void
}

const BLANK = { addTags: '', removeTags: '', addTechniques: '', removeTechniques: '', instrument: '', type: '' }
const WORDS = [
  ['addTags', 'bulk.addTags'],
  ['removeTags', 'bulk.removeTags'],
  ['addTechniques', 'bulk.addTechniques'],
  ['removeTechniques', 'bulk.removeTechniques'],
] as const

/** One change for all the entries that are chosen. What is left empty stays as it is in each of them. */
export function BulkDialog({ count, instruments, onChange, onClose }: Props) {
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
        <Fields form={form} instruments={instruments} onForm={setForm} />
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
  onForm: (form: typeof BLANK) => void
}

function Fields({ form, instruments, onForm }: FieldsProps) {
  return (
    <>
      {WORDS.map(([name, label]) => (
        <label key={name} className="field">
          <span>{t(label)}</span>
          <input type="text" value={form[name]} autoComplete="off" onChange={(event) => onForm({ ...form, [name]: event.target.value })} />
        </label>
      ))}
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

function wishOf({ addTags, removeTags, addTechniques, removeTechniques, instrument, type }: typeof BLANK): BulkWish {
  return {
    set: { ...(type ? { type } : {}), ...(instrument.trim() ? { instrument: instrument.trim() } : {}) },
    add: { tags: wordsIn(addTags), techniques: wordsIn(addTechniques) },
    remove: { tags: wordsIn(removeTags), techniques: wordsIn(removeTechniques) },
  }
}
