import { useEffect, useState } from 'react'
import { Message } from '../design/Message'
import { Spinner } from '../design/Spinner'
import { ApiError, messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { Link, navigate, useLocation } from '../router/router'
import { placeBeforeSignIn } from './placeBeforeSignIn'
import type { Session } from './Session'

/** Where the link in the mail leads: signs in and goes on to where the user wanted to be. */
export function VerifyPage({ session }: { session: Session }) {
  const token = useLocation().query.get('token') ?? ''
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    verifyOnce(session, token)
      .then(() => navigate(placeBeforeSignIn(), { replace: true }))
      .catch(setError)
  }, [session, token])
  if (error === undefined) return <Spinner label={t('verify.working')} page />
  const used = error instanceof ApiError && error.status !== 0 && !error.isBusy
  return (
    <main id="main" className="center-page">
      <Message title={t('verify.failed.title')} text={used ? t('verify.failed.text') : messageOf(error)}>
        <Link href="/" className="button button-main">
          {t('verify.again')}
        </Link>
      </Message>
    </main>
  )
}

const verifications = new Map<string, Promise<void>>()

/** A link works once, but a page may be drawn twice. */
function verifyOnce(session: Session, token: string): Promise<void> {
  const verification = verifications.get(token) ?? session.verify(token)
  verifications.set(token, verification)
  return verification
}
