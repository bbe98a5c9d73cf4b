import { ApiError, messageOf } from '../http/ApiError'

/** Why a search was refused. */
export interface SearchError {
  readonly reason: string
  /** The character that could not be read, from 0; undefined where no place is to blame. */
  readonly at?: number
}

const PLACE = /\bat character (\d+)\b/

/** Reads the place out of the server's sentence, which counts from 1. */
export function searchErrorOf(error: unknown): SearchError {
  const reason = messageOf(error)
  const place = error instanceof ApiError && error.status === 400 ? PLACE.exec(reason)?.[1] : undefined
  return place === undefined ? { reason } : { reason, at: Number(place) - 1 }
}
