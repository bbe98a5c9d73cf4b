import { ApiError } from '../http/ApiError'
import type { Observable } from '../state/Observable'
import type { SyncState } from '../sync'
import type { KeptAnswers } from './KeptAnswers'

/** How often a server is tried that does not answer, though the line to it may stand. */
const AGAIN_MS = 15_000
const UNREACHED: readonly number[] = [0, 502, 503, 504]

interface Own {
  readonly answers: KeptAnswers
  readonly state: Observable<SyncState>
}

export interface Answered<T> {
  readonly data: T
  /** When the server said so, in milliseconds since 1970, where it can't be reached now. */
  readonly asOf?: number
}

let own: Own | undefined

/** Keeps the answers of whoever is signed in from now on, until the returned function is called. */
export function keepAnswers(of: Own): () => void {
  own = of
  return () => {
    if (own === of) own = undefined
  }
}

/**
 * Asks the server, and keeps what it answers under the name of the question. Where it can't be reached, it gives what was kept. Throws `ApiError`
 * where there is nothing, and what the server refuses.
 */
export async function ask<T>(question: string, asking: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Answered<T>> {
  try {
    const data = await asking(signal)
    if (!signal.aborted) void own?.answers.keep(question, data, Date.now())
    return { data }
  } catch (error) {
    const kept = isUnreached(error) ? await own?.answers.find<T>(question) : undefined
    if (!kept) throw error
    return { data: kept.data, asOf: kept.at }
  }
}

/** Whether it says that there was no server to answer. */
export const isUnreached = (error: unknown): boolean => error instanceof ApiError && UNREACHED.includes(error.status)

/** Tells when the server may be there again, until the returned function is called. */
export function whenReached(listener: () => void): () => void {
  const timer = setInterval(listener, AGAIN_MS)
  const { state } = own ?? {}
  const unsubscribe = state?.subscribe(() => state.get().connection === 'live' && listener())
  return () => {
    clearInterval(timer)
    unsubscribe?.()
  }
}
