import { type FormEvent, useState } from 'react'
import { Icon } from '../design/Icon'
import type { Notice } from '../design/NoticeBar'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { newId } from '../state/newId'
import { addPiece } from './pieceApi'
import type { PieceStore } from './PieceStore'

/** Adds a piece, or tells that it is there already. */
export function AddPiece({ store, onTell }: { store: PieceStore; onTell: (notice: Notice) => void }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const [title, composer] = ['title', 'composer'].map((name) => String(new FormData(form).get(name)).trim())
    if (!title) return setError(t('piece.error.title'))
    setBusy(true)
    setError('')
    try {
      const id = newId('piece')
      const piece = await addPiece({ title, ...(composer ? { composer } : {}) }, id)
      store.put(piece)
      onTell({ text: t(piece.id === id ? 'piece.added' : 'piece.known', { title: piece.title }) })
      form.reset()
    } catch (caught) {
      setError(messageOf(caught))
    }
    setBusy(false)
  }
  return (
    <details className="add-piece">
      <summary>
        <Icon name="plus" />
        {t('piece.add')}
      </summary>
      <form className="form-row" onSubmit={(event) => void submit(event)} noValidate>
        <label className="field">
          <span>{t('piece.name')}</span>
          <input type="text" name="title" maxLength={200} required aria-invalid={error !== ''} aria-describedby="add-piece-error" autoComplete="off" />
        </label>
        <label className="field">
          <span>{t('piece.composer.optional')}</span>
          <input type="text" name="composer" maxLength={200} autoComplete="off" />
        </label>
        <button type="submit" className="button button-main" disabled={busy}>
          {t('piece.add.confirm')}
        </button>
        <p id="add-piece-error" className="error-text" role="alert">
          {error}
        </p>
      </form>
    </details>
  )
}
