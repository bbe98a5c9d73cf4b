import { api, apiData } from '../http/api'
import type { Goal, GoalFields, GoalStatus } from './goal'

const path = (id: string) => `/api/v2/goals/${encodeURIComponent(id)}`

/** The same id again changes nothing, so a repetition is safe. */
export const setGoal = (id: string, fields: GoalFields) => apiData<Goal>('/api/v2/goals', { method: 'POST', body: { id, ...fields } })

export const changeGoal = (id: string, changes: Partial<GoalFields> & { status?: GoalStatus }, ifVersion?: number) =>
  apiData<Goal>(path(id), { method: 'PATCH', body: changes, ifVersion })

export const markMilestone = (id: string, milestone: string, completed: boolean) =>
  apiData<Goal>(`${path(id)}/milestones/${encodeURIComponent(milestone)}`, { method: 'POST', body: { completed } })

/** `sessionId` names this step: a repetition adds nothing. */
export async function addProgress(id: string, value: number, sessionId: string): Promise<Goal> {
  await api(`/api/goals/${encodeURIComponent(id)}/progress`, { method: 'POST', body: { value, sessionId } })
  return apiData<Goal>(path(id))
}

export async function linkEntry(id: string, entryId: string): Promise<Goal> {
  await api(`/api/goals/${encodeURIComponent(id)}/link`, { method: 'POST', body: { entryId } })
  return apiData<Goal>(path(id))
}

export const removeGoal = (id: string) => api<unknown>(path(id), { method: 'DELETE' })

export const restoreGoal = (id: string) => apiData<Goal>(`${path(id)}/restore`, { method: 'POST' })
