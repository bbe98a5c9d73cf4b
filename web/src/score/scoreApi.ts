import { api, apiData } from '../http/api'
import type { Field, Score } from './score'

const path = (id: string) => `/api/scores/${encodeURIComponent(id)}`
const path2 = (id: string) => `/api/v2/scores/${encodeURIComponent(id)}`

export const findScore = (id: string, signal: AbortSignal) => apiData<Score>(path(id), { signal })

/** A correction by hand, empty where there is none; it beats every later reading. */
export const correctField = (id: string, field: Field, value: string) =>
  apiData<Score>(`${path2(id)}/reading/${field}`, { method: 'PUT', body: { value } })

export const deleteScore = (id: string) => api(path(id), { method: 'DELETE' })

export const retryScore = (id: string) => api(`${path2(id)}/retry`, { method: 'POST' })

export const downloadUrl = (score: Score) => score.pdf_url ?? `${path(score.id)}/download/pdf`

export const thumbnailUrl = (score: Score) => score.thumbnail_url ?? undefined

interface ScoreList {
  readonly items: readonly Score[]
  readonly hasMore?: boolean
}

const PER_CALL = 100

/** All scores whose title or composer has the words. */
export async function searchScores(query: string, signal: AbortSignal, offset = 0): Promise<readonly Score[]> {
  const parameters = new URLSearchParams({ query, limit: String(PER_CALL), offset: String(offset) })
  const { items, hasMore } = await apiData<ScoreList>(`/api/scores?${parameters}`, { signal })
  if (!hasMore || items.length === 0) return items
  return [...items, ...(await searchScores(query, signal, offset + items.length))]
}
