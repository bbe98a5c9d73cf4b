import { api, apiData } from '../http/api'
import type { Item, ItemChanges } from './item'

const path = (id: string) => `/api/v2/repertoire/${encodeURIComponent(id)}`

interface Page {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** All items with what was practised of them. */
export async function findItems(signal: AbortSignal, cursor?: string): Promise<readonly Item[]> {
  const parameters = new URLSearchParams({ limit: '200', ...(cursor ? { cursor } : {}) })
  const { items, nextCursor } = await apiData<Page>(`/api/v2/repertoire?${parameters}`, { signal })
  return nextCursor ? [...items, ...(await findItems(signal, nextCursor))] : items
}

export const findItem = (id: string, signal?: AbortSignal) => apiData<Item>(path(id), signal ? { signal } : {})

export const addItem = (title: string, composer: string) =>
  apiData<Item>('/api/v2/repertoire', { method: 'POST', body: { title, ...(composer ? { composer } : {}) } })

export const changeItem = (id: string, changes: ItemChanges) => apiData<Item>(path(id), { method: 'PATCH', body: changes })

export const recordTempo = (id: string, tempo: { current?: number; target?: number; date: string }) =>
  apiData<Item>(`${path(id)}/tempo`, { method: 'POST', body: tempo })

export const planPerformance = (id: string, performance: { id: string; date: string; note: string }) =>
  apiData<Item>(`${path(id)}/performances`, { method: 'POST', body: performance })

export const cancelPerformance = (id: string, performance: string) =>
  apiData<Item>(`${path(id)}/performances/${encodeURIComponent(performance)}`, { method: 'DELETE' })

export const removeItem = (id: string) => api<unknown>(path(id), { method: 'DELETE' })

export const dissociateItem = (id: string) => api<unknown>(`${path(id)}/dissociate`, { method: 'POST' })

export const restoreItem = (id: string) => apiData<Item>(`${path(id)}/restore`, { method: 'POST' })
