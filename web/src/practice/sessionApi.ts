import { api, apiData } from '../http/api'
import { ApiError } from '../http/ApiError'
import type { Entry, EntryChanges } from '../journal/entry'
import type { Session, SessionStart } from './session'

const path = (id: string) => `/api/v2/sessions/${encodeURIComponent(id)}`

export const sessionApi = {
  /** The session that runs on any of the user's devices. */
  async current(): Promise<Session | undefined> {
    try {
      return (await apiData<Session | null>('/api/v2/sessions/current')) ?? undefined
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined
      throw error
    }
  },

  start: (session: SessionStart) => api<unknown>('/api/v2/sessions', { method: 'POST', body: session }),

  beat: (id: string, activeSeconds: number) => api<unknown>(`${path(id)}/beat`, { method: 'POST', body: { activeSeconds } }),

  /** Writes the practice down; the answer is its entry. */
  finish: (id: string, activeSeconds: number, entry: EntryChanges) =>
    apiData<Entry>(`${path(id)}/finish`, { method: 'POST', body: { ...entry, activeSeconds } }),

  abandon: (id: string) => api<unknown>(path(id), { method: 'DELETE' }),
}

export type SessionApi = typeof sessionApi
