import { timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { useObservable } from '../state/Observable'
import type { SyncedData, SyncState } from '../sync'
import { useUnsent } from './useUnsent'
import './sync.css'

/** Says whether what is on the screen is live, and what has not come together yet. Leads to more about it. */
export function SyncBadge({ data }: { data: SyncedData }) {
  const state = useObservable(data.state)
  const unsent = useUnsent(data)
  const reviews = useObservable(data.reviews).length
  const words = [
    connectionWords(state, unsent > 0),
    unsent > 0 && t('sync.waiting', { count: unsent }),
    reviews > 0 && t('sync.toReview', { count: reviews }),
  ].filter(Boolean)
  const offline = state.connection === 'reconnecting'
  return (
    <Link href="/sync" className={`connection connection-${unsent > 0 && !offline ? 'waiting' : state.connection}`} title={state.lastError || t(offline ? 'sync.reconnecting.hint' : 'sync.live.hint')}>
      <span className="connection-dot" aria-hidden="true" />
      <span role="status">{words.join(' · ')}</span>
    </Link>
  )
}

/** Empty where what waits says enough. */
export function connectionWords({ connection, offlineSince }: SyncState, waits: boolean): string {
  if (connection === 'live' && waits) return ''
  if (connection !== 'reconnecting' || offlineSince === undefined) return t(`sync.${connection}`)
  return t('sync.offlineSince', { time: timeWords(offlineSince) })
}
