import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ApiError, messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Piece } from './piece'
import { findPiece, renamePiece } from './pieceApi'

/** Renames a piece in its place: Enter saves, Escape leaves it as it was. */
export function RenameForm({ piece, onDone }: { piece: Piece; onDone: (renamed?: Piece) => void }) {
  const first = useRef<HTMLInputElement>(null)
  // The version that the names on the screen are of; changes from elsewhere do not slip in while somebody types.
  const [version, setVersion] = useState(piece.version)
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => first.current?.select(), [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [title = '', composer = ''] = ['title', 'composer'].map((name) => String(given.get(name)).trim())
    if (!title) return setError(t('piece.error.title'))
    if (title === piece.title && composer === (piece.composer ?? '') && version === piece.version) return onDone()
    setBusy(true)
    try {
      onDone(await renamePiece(piece.id, { title, composer }, version))
    } catch (caught) {
      setError(await reasonOf(caught))
      setBusy(false)
    }
  }
  /** After somebody else's change, saving again is meant for the version that was shown. */
  const reasonOf = async (caught: unknown): Promise<string> => {
    if (!(caught instanceof ApiError && caught.status === 412)) return messageOf(caught)
    try {
      const theirs = await findPiece(piece.id)
      setVersion(theirs.version)
      return t('piece.conflict', { title: theirs.title })
    } catch (again) {
      return messageOf(again)
    }
  }
  const press = (event: KeyboardEvent) => event.key === 'Escape' && onDone()
  return (
    <form className="form-row" onSubmit={(event) => void submit(event)} onKeyDown={press} noValidate>
      <label className="field">
        <span>{t('piece.name')}</span>
        <input ref={first} type="text" name="title" defaultValue={piece.title} maxLength={200} required aria-invalid={error !== ''} autoComplete="off" />
      </label>
      <label className="field">
        <span>{t('piece.composer')}</span>
        <input type="text" name="composer" defaultValue={piece.composer ?? ''} maxLength={200} autoComplete="off" />
      </label>
      <div className="editor-buttons">
        <button type="submit" className="button button-main" disabled={busy}>
          {t('piece.save')}
        </button>
        <button type="button" className="button" onClick={() => onDone()}>
          {t('piece.cancel')}
        </button>
      </div>
      <p className="error-text" role="alert">
        {error}
      </p>
    </form>
  )
}
