import { api, apiData } from '../http/api'
import { onServer } from '../local/local'
import type { Plan, Schedule, Template } from './plan'

interface Page {
  readonly items: readonly Template[]
  readonly nextCursor: string | null
}

export function findTemplates(words: string, mine: boolean, signal: AbortSignal, cursor?: string): Promise<Page> {
  const parameters = new URLSearchParams({ q: words, mine: String(mine), ...(cursor ? { cursor } : {}) })
  return apiData<Page>(`/api/v2/templates?${parameters}`, { signal })
}

/** A plan that was published before becomes a new version of its template. */
export const publish = (planId: string, visibility: Template['visibility']) =>
  onServer(() => apiData<Template>('/api/v2/templates', { method: 'POST', body: { planId, visibility } }))

export const unpublish = (id: string) => api<unknown>(`/api/v2/templates/${encodeURIComponent(id)}`, { method: 'DELETE' })

/** Sent again under the same key, it makes no second plan. */
export async function adopt(id: string, title: string, schedule: Partial<Schedule>, key: string): Promise<Plan> {
  const path = `/api/v2/templates/${encodeURIComponent(id)}/adopt`
  return (await apiData<{ plan: Plan }>(path, { method: 'POST', body: { title, schedule }, key })).plan
}
