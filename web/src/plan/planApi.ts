import { api, apiData } from '../http/api'
import type { Occurrence, Plan, PlanFields, PlanStatus } from './plan'

const path = (id: string) => `/api/v2/plans/${encodeURIComponent(id)}`

interface Page {
  readonly items: readonly Plan[]
  readonly nextCursor: string | null
}

/** All plans with how they have gone, seen from that time zone. */
export async function findPlans(timeZone: string, signal: AbortSignal, cursor?: string): Promise<readonly Plan[]> {
  const parameters = new URLSearchParams({ timeZone, limit: '100', ...(cursor ? { cursor } : {}) })
  const { items, nextCursor } = await apiData<Page>(`/api/v2/plans?${parameters}`, { signal })
  return nextCursor ? [...items, ...(await findPlans(timeZone, signal, nextCursor))] : items
}

/** The same id again changes nothing, so a repetition is safe. */
export const createPlan = (id: string, fields: PlanFields) => apiData<Plan>('/api/v2/plans', { method: 'POST', body: { id, ...fields } })

export const changePlan = (id: string, changes: Partial<PlanFields> & { status?: PlanStatus }, ifVersion?: number) =>
  apiData<Plan>(path(id), { method: 'PATCH', body: changes, ifVersion })

export const removePlan = (id: string) => api<unknown>(path(id), { method: 'DELETE' })

export const restorePlan = (id: string) => apiData<Plan>(`${path(id)}/restore`, { method: 'POST' })

/** The sessions of all plans between two days, both included. */
export const findOccurrences = async (from: string, to: string, signal: AbortSignal): Promise<readonly Occurrence[]> =>
  (await apiData<{ items: readonly Occurrence[] }>(`/api/v2/occurrences?${new URLSearchParams({ from, to })}`, { signal })).items
