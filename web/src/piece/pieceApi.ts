import { apiData } from '../http/api'
import type { Piece, PieceNames, Suggestion } from './piece'

const path = (id: string) => `/api/v2/pieces/${encodeURIComponent(id)}`

interface Items<T> {
  readonly items: readonly T[]
}

/** The new piece, or the one of those names that is there already. */
export const addPiece = (names: PieceNames, id?: string) =>
  apiData<Piece>('/api/v2/pieces', { method: 'POST', body: { ...names, ...(id ? { id } : {}) } })

export const findPiece = (id: string) => apiData<Piece>(path(id))

export const renamePiece = (id: string, names: PieceNames, ifVersion: number | undefined) =>
  apiData<Piece>(path(id), { method: 'PATCH', body: names, ifVersion })

/** Both are one piece from now on, called as `into` is. */
export const mergePieces = (id: string, into: string) => apiData<Piece>(`${path(id)}/merge`, { method: 'POST', body: { into } })

export const undoMerge = (id: string) => apiData<Piece>(`${path(id)}/unmerge`, { method: 'POST' })

/** What was merged into a piece and can be had back. */
export async function mergedInto(id: string, signal: AbortSignal): Promise<readonly Piece[]> {
  return (await apiData<Items<Piece>>(`${path(id)}/merged`, { signal })).items
}

/** The user's pieces that may be meant by these names, the likeliest first. */
export async function suggestPieces({ title, composer }: PieceNames, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const parameters = new URLSearchParams({ title, composer: composer ?? '' })
  return (await apiData<Items<Suggestion>>(`/api/v2/pieces/suggest?${parameters}`, { signal })).items
}
