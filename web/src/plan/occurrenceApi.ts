import { api, apiData } from '../http/api'
import type { Occurrence } from './plan'

const path = (id: string) => `/api/v2/occurrences/${encodeURIComponent(id)}`

const change = (id: string, body: object) => apiData<Occurrence>(path(id), { method: 'PATCH', body })

/** What was said of a session when it was practised; what is absent stays as it was. */
export interface CheckIn {
  readonly logEntryId?: string
  readonly responses?: Readonly<Record<string, string>>
  readonly notes?: string
}

export const checkIn = (id: string, said: CheckIn) => apiData<Occurrence>(`${path(id)}/check-in`, { method: 'POST', body: said })

export const skip = (id: string) => apiData<Occurrence>(`${path(id)}/skip`, { method: 'POST' })

/** It is to be practised again, whatever became of it. */
export const reopen = (id: string) => change(id, { status: 'scheduled' })

/** Both in UTC. */
export const reschedule = (id: string, scheduledStart: string, scheduledEnd: string) => change(id, { scheduledStart, scheduledEnd })

export const removeOccurrence = (id: string) => api<unknown>(path(id), { method: 'DELETE' })

export const restoreOccurrence = (id: string) => apiData<Occurrence>(`${path(id)}/restore`, { method: 'POST' })
