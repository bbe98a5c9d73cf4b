import { useEffect, useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'

/** "Look in your mail", with a way to the mailbox of a server that keeps its mail to itself. */
export function LinkSent({ email, onOther }: { email: string; onOther: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="stack">
      <span className="welcome-icon">
        <Icon name="mail" size={28} />
      </span>
      <h1 ref={heading} tabIndex={-1}>
        {t('signIn.sent.title')}
      </h1>
      <p>{t('signIn.sent.text', { email })}</p>
      <MailboxLink />
      <button type="button" className="button button-quiet" onClick={onOther}>
        {t('signIn.sent.other')}
      </button>
    </section>
  )
}

function MailboxLink() {
  const present = useDevMailbox()
  if (!present) return null
  return (
    <div className="notice">
      <p>{t('signIn.mailbox.hint')}</p>
      <a className="button" href="/dev/mailbox">
        {t('signIn.mailbox')}
      </a>
    </div>
  )
}

function useDevMailbox(): boolean {
  const [present, setPresent] = useState(false)
  useEffect(() => {
    const look = new AbortController()
    fetch('/dev/mailbox', { signal: look.signal })
      .then((answer) => setPresent(answer.ok))
      .catch(() => {})
    return () => look.abort()
  }, [])
  return present
}
