import { api, apiData } from '../http/api'
import type { BulkResult, BulkWish } from './bulk'
import type { Entry, EntryChanges, EntryPage } from './entry'

const path = (id: string) => `/api/v2/entries/${encodeURIComponent(id)}`

export interface Asked {
  readonly search: string
  readonly limit: number
  readonly cursor?: string | undefined
  readonly facets?: boolean
  readonly signal: AbortSignal
}

/** Entries that the search finds, newest first. */
export function findEntries({ search, limit, cursor, facets, signal }: Asked): Promise<EntryPage> {
  const parameters = new URLSearchParams({ q: search, limit: String(limit) })
  if (cursor) parameters.set('cursor', cursor)
  if (facets) parameters.set('facets', 'true')
  return apiData<EntryPage>(`/api/v2/entries?${parameters}`, { signal })
}

export const findEntry = (id: string) => apiData<Entry>(path(id))

/** The same id again changes nothing, so a repetition is safe. */
export const logEntry = (id: string, entry: EntryChanges) => apiData<Entry>('/api/v2/entries', { method: 'POST', body: { id, ...entry } })

export const changeEntry = (id: string, changes: EntryChanges, ifVersion: number) =>
  apiData<Entry>(path(id), { method: 'PATCH', body: changes, ifVersion })

export const removeEntry = (id: string) => api<unknown>(path(id), { method: 'DELETE' })

export const restoreEntry = (id: string) => apiData<Entry>(`${path(id)}/restore`, { method: 'POST' })

/** Changes many entries in one way; what can't be done with one stops no other. */
export async function changeEntries(ids: readonly string[], wish: BulkWish): Promise<readonly BulkResult[]> {
  return (await apiData<{ results: readonly BulkResult[] }>('/api/v2/entries/bulk', { method: 'POST', body: { ids, ...wish } })).results
}

/** Two entries that may be one and the same practice; `confidence` is 0 to 1. */
export interface DuplicatePair {
  readonly first: Entry
  readonly second: Entry
  readonly confidence: number
}

export async function findDuplicates(signal: AbortSignal): Promise<readonly DuplicatePair[]> {
  return (await apiData<{ items: readonly DuplicatePair[] }>('/api/v2/entries/duplicates', { signal })).items
}

/** They are two: the pair is not suggested again. */
export const keepBoth = ({ first, second }: DuplicatePair) =>
  apiData<Entry>(`${path(first.id)}/not-duplicate`, { method: 'POST', body: { other: second.id } })
