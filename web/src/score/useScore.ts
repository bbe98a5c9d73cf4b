import { useEffect, useState } from 'react'
import { ApiError, messageOf } from '../http/ApiError'
import { useObservable } from '../state/Observable'
import type { Score } from './score'
import { findScore } from './scoreApi'
import type { ScoreStore } from './ScoreStore'

export type ScoreState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'missing' }
  | { readonly phase: 'error'; readonly reason: string }
  | { readonly phase: 'here'; readonly score: Score }

const missing: ScoreState = { phase: 'missing' }

/** A score with its pages; asked for again whenever the change stream brings a newer version of it. */
export function useScore(id: string, store: ScoreStore): ScoreState & { retry: () => void } {
  const [state, setState] = useState<ScoreState>({ phase: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const known = useObservable(store.scores).get(id)
  const version = known?.version
  // Whatever was asked for once stands in the store until it is deleted, here or on another device.
  const gone = state.phase === 'here' && !known
  useEffect(() => {
    if (gone) return
    const asking = new AbortController()
    findScore(id, asking.signal)
      .then((score) => {
        store.put(score)
        setState({ phase: 'here', score })
      })
      .catch((error: unknown) => {
        if (!asking.signal.aborted) setState((before) => (before.phase === 'here' && !isGone(error) ? before : failure(error)))
      })
    return () => asking.abort()
  }, [id, version, gone, attempt, store])
  return { ...(gone ? missing : newest(state, known)), retry: () => setAttempt(attempt + 1) }
}

/** What the stream brought already is shown at once; only the pages have to be waited for. */
function newest(state: ScoreState, known: Score | undefined): ScoreState {
  if (state.phase !== 'here') return state
  const { score } = state
  if (!known || known.version <= score.version) return state
  return { phase: 'here', score: { ...known, ...(score.pages ? { pages: score.pages } : {}) } }
}

function failure(error: unknown): ScoreState {
  return isGone(error) ? missing : { phase: 'error', reason: messageOf(error) }
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 403 || error.status === 400)
}
