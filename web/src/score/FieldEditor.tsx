import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { FieldInput } from './FieldInput'
import { mistakeIn } from './fieldRules'
import { type Field, isOptional } from './score'

interface Props {
  field: Field
  value: string
  onSave: (value: string) => Promise<void>
  onCancel: () => void
}

/** Corrects one value: Enter saves, Escape leaves it as it was. */
export function FieldEditor({ field, value, onSave, onCancel }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const note = useId()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const changed = String(new FormData(event.currentTarget).get('value')).trim()
    const mistake = mistakeIn(field, changed)
    if (mistake) return setError(mistake)
    if (changed === value) return onCancel()
    await save(changed)
  }
  const save = async (changed: string) => {
    setBusy(true)
    await onSave(changed).catch((caught: unknown) => {
      setError(messageOf(caught))
      setBusy(false)
    })
  }
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') onCancel()
    // In a line of text the browser does this by itself.
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
  }
  return (
    <form className="editor" onSubmit={submit} onKeyDown={press} noValidate>
      <FieldInput field={field} value={value} describedBy={note} invalid={error !== ''} />
      <p id={note} className={error ? 'error-text' : 'quiet small'} role={error ? 'alert' : undefined}>
        {error || hintFor(field)}
      </p>
      <div className="editor-buttons">
        <button type="submit" className="button button-small button-main" disabled={busy}>
          {t('reading.save')}
        </button>
        {isOptional(field) && (
          <button type="button" className="button button-small" disabled={busy} onClick={() => void save('')}>
            {t('reading.none')}
          </button>
        )}
        <button type="button" className="button button-small" onClick={onCancel}>
          {t('reading.cancel')}
        </button>
      </div>
    </form>
  )
}

function hintFor(field: Field): string {
  if (field === 'clefs') return t('reading.clefs.hint')
  if (field === 'time_signature') return t('reading.time.hint')
  if (field === 'key') return t('reading.key.hint')
  if (field === 'instruments') return t('reading.instruments.hint')
  return t('reading.keys')
}
