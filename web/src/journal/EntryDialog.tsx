import { type FormEvent, useEffect, useRef, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { PieceStore } from '../piece/PieceStore'
import { ConflictNotice } from './ConflictNotice'
import type { Entry } from './entry'
import { EntryFields } from './EntryFields'
import { type EntryForm, type Mistakes, mistakesIn } from './entryForm'
import type { EntryStore } from './EntryStore'
import type { EntryTask } from './entryTask'
import './entry.css'

interface Props {
  task: EntryTask
  entries: EntryStore
  pieces: PieceStore
  instruments: string
  /** Told when the dialog is closed, with the entry if one was saved. */
  onClose: (saved?: Entry) => void
}

/** The form of an entry, in front of everything else until it is saved or given up. */
export function EntryDialog({ task, onClose, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const saved = useRef<Entry>(undefined)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  // Closed by the browser itself, so that the keyboard is back where it was.
  const close = (entry?: Entry) => {
    saved.current = entry
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="dialog entry-dialog" aria-labelledby="entry-title" onClose={() => onClose(saved.current)}>
      <TaskForm key={task.base?.version} task={task} onDone={close} {...rest} />
    </dialog>
  )
}

interface FormProps extends Omit<Props, 'onClose'> {
  onDone: (saved?: Entry) => void
}

function TaskForm({ task: given, onDone, entries, pieces, instruments }: FormProps) {
  const [task, setTask] = useState(given)
  const [form, setForm] = useState(task.form)
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const [theirs, setTheirs] = useState<Entry>()
  const save = async (anyway?: Entry) => {
    setBusy(true)
    setError('')
    try {
      const outcome = await task.save(form, anyway)
      if ('theirs' in outcome) setTheirs(outcome.theirs)
      else return onDone(outcome.saved)
    } catch (caught) {
      setError(messageOf(caught))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = mistakesIn(form)
    setMistakes(found)
    if (Object.keys(found).length === 0) void save(theirs)
  }
  const change = (changes: Partial<EntryForm>) => setForm((before) => ({ ...before, ...changes }))
  const takeTheirs = (entry: Entry) => {
    const next = task.on(entry)
    setTask(next)
    setForm(next.form)
    setTheirs(undefined)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2 id="entry-title">{t(task.title)}</h2>
      <EntryFields key={task.base?.version} form={form} mistakes={mistakes} entries={entries} pieces={pieces} instruments={instruments} onChange={change} />
      <p className="error-text" role="alert">
        {error}
      </p>
      {theirs && task.base && (
        <ConflictNotice base={task.base} mine={form} theirs={theirs} onMine={() => void save(theirs)} onTheirs={() => takeTheirs(theirs)} />
      )}
      <div className="dialog-buttons entry-buttons">
        <button type="button" className="button" onClick={() => onDone()}>
          {t('entry.cancel')}
        </button>
        {!theirs && (
          <button type="submit" className="button button-main" disabled={busy}>
            {t(busy ? 'entry.saving' : 'entry.save')}
          </button>
        )}
      </div>
    </form>
  )
}
