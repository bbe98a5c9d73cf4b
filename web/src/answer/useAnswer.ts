import { useCallback, useEffect, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { type Answered, ask, isUnreached, whenReached } from './ask'

export interface Answer<T> {
  /** Undefined until the first answer; the last one while the next is on its way. */
  readonly data: T | undefined
  /** When that was said, in milliseconds since 1970, where the server can't be reached since. */
  readonly asOf: number | undefined
  /** Why there is no answer, not even one from before. */
  readonly error: string
  /** Whether the server can't be reached. */
  readonly away: boolean
  readonly retry: () => void
}

/**
 * What a question is answered, or was answered last where the server can't be reached; then it is asked again when it can. It is also asked again whenever
 * it is another function, or `change` is another value.
 *
 * @param question its name, with all that it depends on: nothing else is asked under it
 */
export function useAnswer<T>(question: string, asking: (signal: AbortSignal) => Promise<T>, change?: unknown): Answer<T> {
  const [answer, setAnswer] = useState<Answered<T>>()
  const [failure, setFailure] = useState<unknown>()
  const [tries, setTries] = useState(0)
  const retry = useCallback(() => setTries((before) => before + 1), [])
  useEffect(() => {
    const abort = new AbortController()
    const run = async () => {
      try {
        const answered = await ask(question, asking, abort.signal)
        if (abort.signal.aborted) return
        setAnswer(answered)
        setFailure(undefined)
      } catch (caught) {
        if (!abort.signal.aborted) setFailure(caught)
      }
    }
    void run()
    return () => abort.abort()
  }, [question, asking, change, tries])
  const away = failure === undefined ? answer?.asOf !== undefined : isUnreached(failure)
  useEffect(() => (away ? whenReached(retry) : undefined), [away, retry])
  return { data: answer?.data, asOf: answer?.asOf, error: failure === undefined ? '' : messageOf(failure), away, retry }
}
