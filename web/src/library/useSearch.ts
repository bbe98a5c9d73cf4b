import { useEffect, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { searchScores } from '../score/scoreApi'
import type { ScoreStore } from '../score/ScoreStore'
import { useObservable } from '../state/Observable'

interface Search {
  /** Ids of what was found; undefined while nothing is searched, and for a moment at the first words. */
  readonly found?: ReadonlySet<string>
  readonly error?: string
}

const TYPING_MS = 200
const nothing: Search = {}

/** Has the server search title and composer, again whenever scores come, go or are done being read. */
export function useSearch(words: string, store: ScoreStore): Search {
  const wanted = words.trim()
  const [search, setSearch] = useState(nothing)
  const settled = settledCount(useObservable(store.scores))
  useEffect(() => {
    if (!wanted) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      searchScores(wanted, asking.signal)
        .then((scores) => {
          for (const score of scores) store.put(score)
          setSearch({ found: new Set(scores.map(({ id }) => id)) })
        })
        .catch((error: unknown) => {
          if (!asking.signal.aborted) setSearch({ error: messageOf(error) })
        })
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [wanted, settled, store])
  return wanted ? search : nothing
}

function settledCount(scores: ReturnType<ScoreStore['scores']['get']>): string {
  let completed = 0
  for (const score of scores.values()) if (score.processing_status === 'completed') completed++
  return `${scores.size}/${completed}`
}
