import { type FormEvent, useState } from 'react'
import { Wordmark } from '../design/Wordmark'
import { StaffArt } from '../design/StaffArt'
import { ThemeToggle } from '../design/ThemeToggle'
import { ApiError, messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { usePage } from '../router/usePage'
import { LinkSent } from './LinkSent'
import type { Session } from './Session'
import './identity.css'

/** Asks for an e-mail address and sends a link to it. */
export function SignInPage({ session }: { session: Session }) {
  const heading = usePage(t('signIn.title'))
  const [sentTo, setSentTo] = useState('')
  return (
    <div className="welcome">
      <header className="welcome-art">
        <StaffArt />
        <Wordmark large />
        <p>{t('signIn.tagline')}</p>
      </header>
      <main id="main" className="welcome-form">
        <div className="welcome-theme">
          <ThemeToggle />
        </div>
        {sentTo ? (
          <LinkSent email={sentTo} onOther={() => setSentTo('')} />
        ) : (
          <section className="stack">
            <h1 ref={heading} tabIndex={-1}>
              {t('signIn.title')}
            </h1>
            <p className="quiet">{t('signIn.lead')}</p>
            <EmailForm session={session} onSent={setSentTo} />
          </section>
        )}
      </main>
    </div>
  )
}

function EmailForm({ session, onSent }: { session: Session; onSent: (email: string) => void }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    if (!/^\S+@\S+$/.test(email)) return setError(t('signIn.invalid'))
    setBusy(true)
    setError('')
    try {
      await session.requestLink(email)
      onSent(email)
    } catch (caught) {
      setError(reasonOf(caught))
      setBusy(false)
    }
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <label className="field">
        <span>{t('signIn.email')}</span>
        <input name="email" type="email" autoComplete="email" inputMode="email" required aria-invalid={error !== ''} aria-describedby="sign-in-error" />
      </label>
      <p id="sign-in-error" className="error-text" role="alert">
        {error}
      </p>
      <button type="submit" className="button button-main" disabled={busy}>
        {busy ? t('signIn.sending') : t('signIn.send')}
      </button>
    </form>
  )
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiError && error.status === 429 && error.retryAfter !== undefined) {
    return t('signIn.limited', { count: error.retryAfter })
  }
  return messageOf(error)
}
