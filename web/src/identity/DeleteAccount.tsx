import { type FormEvent, useState } from 'react'
import { Modal, useClose } from '../design/Modal'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Session, User } from './Session'

interface Props {
  session: Session
  user: User
  onClose: () => void
}

/** Asks whether the account is to go: whoever means it types its address. */
export function DeleteAccount({ onClose, ...rest }: Props) {
  return (
    <Modal labelledBy="delete-account-title" onClose={onClose}>
      <DeleteForm {...rest} />
    </Modal>
  )
}

function DeleteForm({ session, user: { email } }: Omit<Props, 'onClose'>) {
  const close = useClose()
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('email'))
    if (typed.trim().toLowerCase() !== email.toLowerCase()) {
      setError(t('account.delete.other'))
      return
    }
    setBusy(true)
    session.deleteAccount().catch((caught: unknown) => {
      setError(messageOf(caught))
      setBusy(false)
    })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <h2 id="delete-account-title">{t('account.delete.title')}</h2>
      <p>{t('account.delete.what')}</p>
      <label className="field">
        <span>{t('account.delete.type', { email })}</span>
        <input name="email" type="text" inputMode="email" autoComplete="off" autoCapitalize="none" spellCheck={false} required aria-describedby="delete-account-error" />
      </label>
      <p id="delete-account-error" className="error-text" role="alert">
        {error}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {t('entry.cancel')}
        </button>
        <button type="submit" className="button button-danger-main" disabled={busy}>
          {t('account.delete')}
        </button>
      </div>
    </form>
  )
}
