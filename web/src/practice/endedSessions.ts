import { api } from '../http/api'
import { ApiError } from '../http/ApiError'
import { forget, recall, remember } from '../state/storage'
import type { SyncedData } from '../sync'

const NAME = 'ended-sessions'

const ended = (): readonly string[] => (recall(NAME) ?? '').split(' ').filter(Boolean)

/** Remembers a session that is over, of which the server has not heard. */
export function noteEnded(id: string): void {
  remember(NAME, [...ended(), id].join(' '))
}

/** Whether the session is over for this device, whatever the server still thinks. */
export const isEnded = (id: string): boolean => ended().includes(id)

/** Tells the server of sessions that have ended without it, whenever it can be reached. Returns what ends it. */
export function endSessions({ state }: SyncedData): () => void {
  const tell = () => {
    if (state.get().connection === 'live') for (const id of ended()) void end(id)
  }
  tell()
  return state.subscribe(tell)
}

async function end(id: string): Promise<void> {
  try {
    await api(`/api/v2/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })
  } catch (error) {
    // The server never heard of it, or has heard of its end already.
    if (!(error instanceof ApiError && (error.status === 404 || error.status === 409))) return
  }
  const rest = ended().filter((each) => each !== id)
  if (rest.length > 0) remember(NAME, rest.join(' '))
  else forget(NAME)
}
