import { useEffect } from 'react'
import { Message } from './design/Message'
import { Spinner } from './design/Spinner'
import { t, voice } from './i18n/t'
import { rememberPlace } from './identity/placeBeforeSignIn'
import type { Session } from './identity/Session'
import { SignInPage } from './identity/SignInPage'
import { VerifyPage } from './identity/VerifyPage'
import { useLocation } from './router/router'
import { SignedIn } from './SignedIn'
import { useObservable } from './state/Observable'

const RETRY_MS = 3000

/** Decides between the way in and the inside. */
export function App({ session }: { session: Session }) {
  const state = useObservable(session.state)
  // Another language draws everything anew.
  useObservable(voice)
  const verifying = useLocation().path === '/auth/verify'
  useEffect(() => {
    if (!verifying) void session.load()
    return session.keepFresh()
    // Once: a verification brings its own answer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [session])
  useEffect(() => {
    if (state.phase === 'signed-out') rememberPlace()
  }, [state.phase])
  if (verifying) return <VerifyPage session={session} />
  switch (state.phase) {
    case 'unknown':
      return <Spinner label={t('app.loading')} page />
    case 'unreachable':
      return <Unreachable session={session} />
    case 'signed-out':
      return <SignInPage session={session} />
    case 'signed-in':
      return <SignedIn key={state.user.id} session={session} user={state.user} />
  }
}

function Unreachable({ session }: { session: Session }) {
  useEffect(() => {
    const timer = setInterval(() => void session.load(), RETRY_MS)
    return () => clearInterval(timer)
  }, [session])
  return (
    <main id="main" className="center-page">
      <Message title={t('app.unreachable.title')} text={t('app.unreachable.text')}>
        <button type="button" className="button button-main" onClick={() => void session.load()}>
          {t('app.retry')}
        </button>
      </Message>
    </main>
  )
}
