import { type FormEvent, useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'

/** A piece as it was typed in, without blanks around; no composer is an empty text. */
export interface TypedNames {
  readonly title: string
  readonly composer: string
}

interface Props {
  label: string
  errorId: string
  /** Rejects with the reason when it could not be added. */
  onAdd: (names: TypedNames) => Promise<void>
}

/** Asks for a piece's names. What is typed while the one before is being added is the next one, and stays. */
export function PieceNamesForm({ label, errorId, onAdd }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const names = typedIn(form)
    if (!names.title) return setError(t('piece.error.title'))
    setBusy(true)
    setError('')
    try {
      await onAdd(names)
      const now = typedIn(form)
      if (now.title === names.title && now.composer === names.composer) form.reset()
    } catch (caught) {
      setError(messageOf(caught))
    }
    setBusy(false)
  }
  return (
    <details className="add-piece">
      <summary>
        <Icon name="plus" />
        {label}
      </summary>
      <form className="form-row" onSubmit={(event) => void submit(event)} noValidate>
        <label className="field">
          <span>{t('piece.name')}</span>
          <input type="text" name="title" maxLength={200} required aria-invalid={error !== ''} aria-describedby={errorId} autoComplete="off" />
        </label>
        <label className="field">
          <span>{t('piece.composer.optional')}</span>
          <input type="text" name="composer" maxLength={200} autoComplete="off" />
        </label>
        <button type="submit" className="button button-main" disabled={busy}>
          {t('piece.add.confirm')}
        </button>
        <p id={errorId} className="error-text" role="alert">
          {error}
        </p>
      </form>
    </details>
  )
}

function typedIn(form: HTMLFormElement): TypedNames {
  const fields = new FormData(form)
  return { title: String(fields.get('title')).trim(), composer: String(fields.get('composer')).trim() }
}
