import { useRef, useState } from 'react'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { findFeed, openFeed, revokeFeed } from './feedApi'

/** The secret address at which other calendar programs read the sessions. It is shown once, when it is made. */
export function FeedPanel() {
  const [path, setPath] = useState('')
  const [error, setError] = useState('')
  const { data: feed, retry } = useAnswer('feed', findFeed)
  const act = async (doing: () => Promise<string>) => {
    setError('')
    try {
      setPath(await doing())
      retry()
    } catch (caught) {
      setError(messageOf(caught))
    }
  }
  return (
    <details className="feed">
      <summary>{t('feed.title')}</summary>
      <div className="stack">
        <p>{t(feed?.open ? 'feed.open' : 'feed.closed')}</p>
        {path && <Address address={`${window.location.origin}${path}`} />}
        <div className="item-actions">
          <button type="button" className="button" onClick={() => void act(openFeed)}>
            {t(feed?.open ? 'feed.renew' : 'feed.make')}
          </button>
          {feed?.open && (
            <button type="button" className="button button-danger" onClick={() => void act(revoked)}>
              {t('feed.revoke')}
            </button>
          )}
        </div>
        <p className="error-text" role="alert">
          {error}
        </p>
      </div>
    </details>
  )
}

/** Leaves no address behind. */
async function revoked(): Promise<string> {
  await revokeFeed()
  return ''
}

function Address({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // Without a secure connection the browser gives no clipboard: the user's own keys still copy what is selected.
      field.current?.select()
    }
  }
  return (
    <div className="feed-address">
      <label className="field">
        <span>{t('feed.address')}</span>
        <input ref={field} type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" className="button" onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'copy'} />
        {t(copied ? 'feed.copied' : 'feed.copy')}
      </button>
      <p className="quiet small">{t('feed.once')}</p>
    </div>
  )
}
