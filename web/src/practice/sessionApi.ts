import { api, apiData } from '../http/api'
import { ApiError } from '../http/ApiError'
import type { Entry, EntryChanges } from '../journal/entry'
import { make } from '../local/local'
import { isEnded, noteEnded } from './endedSessions'
import type { Session, SessionStart } from './session'

/** The entry of a session, whoever writes it down. */
const entryIdOf = (session: string) => `entry_of_${session}`

const path = (id: string) => `/api/v2/sessions/${encodeURIComponent(id)}`

export const sessionApi = {
  /** The session that runs on any of the user's devices. */
  async current(): Promise<Session | undefined> {
    try {
      const session = await apiData<Session | null>('/api/v2/sessions/current')
      return session && !isEnded(session.id) ? session : undefined
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined
      throw error
    }
  },

  start: (session: SessionStart) => api<unknown>('/api/v2/sessions', { method: 'POST', body: session }),

  beat: (id: string, activeSeconds: number) => api<unknown>(`${path(id)}/beat`, { method: 'POST', body: { activeSeconds } }),

  /** Writes the practice down; the answer is its entry. It has the same id as one that is written down without a connection, so that there is one. */
  finish: (id: string, activeSeconds: number, entry: EntryChanges) =>
    apiData<Entry>(`${path(id)}/finish`, { method: 'POST', body: { ...entry, activeSeconds, entryId: entryIdOf(id) } }),

  /** Writes the practice down on this device; the server hears that the session is over once it can be reached. */
  async finishHere(id: string, entry: EntryChanges): Promise<Entry> {
    const made = await make<Entry>('logbook_entry', entryIdOf(id), { ...entry, sessionId: id }, entry.pieces?.[0]?.title)
    noteEnded(id)
    return made
  },

  abandon: (id: string) => api<unknown>(path(id), { method: 'DELETE' }),
}

export type SessionApi = typeof sessionApi
