import { recall, remember } from '../state/storage'

export type Refreshed = 'refreshed' | 'signed-out' | 'unreachable'

const MARGIN_MS = 3 * 60_000

let underWay: Promise<Refreshed> | undefined

/**
 * Renews the short access token. One renewal at a time, in all tabs of this browser together: the refresh token changes
 * with each use, and a second use of an old one would look like theft.
 */
export function refresh(): Promise<Refreshed> {
  underWay ??= oneTabAtATime(performance.timeOrigin + performance.now()).finally(() => {
    underWay = undefined
  })
  return underWay
}

/** Notes how long the access token lasts, so that it can be renewed before images and links run into its end. */
export function noteExpiry(expiresInSeconds: number): void {
  remember('refreshed-at', String(Date.now()))
  remember('expires-at', String(Date.now() + expiresInSeconds * 1000))
}

/** Renews the token when it is about to end; does nothing for a browser that never signed in. */
export async function refreshWhenDue(): Promise<void> {
  const expiresAt = Number(recall('expires-at') ?? Number.NaN)
  if (expiresAt - Date.now() < MARGIN_MS) await refresh()
}

async function oneTabAtATime(askedAt: number): Promise<Refreshed> {
  const renewUnlessDone = () =>
    Number(recall('refreshed-at') ?? 0) > askedAt ? Promise.resolve<Refreshed>('refreshed') : renew()
  // Not there on a plain http address other than localhost.
  const locks = globalThis.navigator?.locks
  return locks ? locks.request('mirubato.refresh', renewUnlessDone) : renewUnlessDone()
}

async function renew(): Promise<Refreshed> {
  try {
    const answer = await fetch('/api/v2/auth/refresh', { method: 'POST', headers: { Accept: 'application/json' } })
    if (answer.status >= 500 || answer.status === 429) return 'unreachable'
    if (!answer.ok) return 'signed-out'
    const { expiresIn } = (await answer.json()) as { expiresIn?: number }
    noteExpiry(expiresIn ?? 900)
    return 'refreshed'
  } catch {
    return 'unreachable'
  }
}
