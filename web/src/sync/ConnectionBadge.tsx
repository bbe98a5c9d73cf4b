import { t } from '../i18n/t'
import { type Observable, useObservable } from '../state/Observable'
import type { Connection } from './SyncClient'
import './connection.css'

/** Says whether what is on the screen is live. */
export function ConnectionBadge({ connection }: { connection: Observable<Connection> }) {
  const state = useObservable(connection)
  const hint = state === 'reconnecting' ? t('sync.reconnecting.hint') : t('sync.live.hint')
  return (
    <span className={`connection connection-${state}`} role="status" title={hint}>
      <span className="connection-dot" aria-hidden="true" />
      {t(`sync.${state}`)}
    </span>
  )
}
