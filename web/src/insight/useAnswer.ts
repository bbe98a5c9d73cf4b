import { useCallback, useEffect, useState } from 'react'
import { messageOf } from '../http/ApiError'

export interface Answer<T> {
  /** Undefined until the first answer; the last one while the next is on its way. */
  readonly data: T | undefined
  readonly error: string
  readonly retry: () => void
}

/** What a question is answered. It is asked again whenever it is another function, or `change` is another value. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, change?: unknown): Answer<T> {
  const [data, setData] = useState<T>()
  const [error, setError] = useState('')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const asking = new AbortController()
    const run = async () => {
      try {
        setData(await ask(asking.signal))
        setError('')
      } catch (caught) {
        if (!asking.signal.aborted) setError(messageOf(caught))
      }
    }
    void run()
    return () => asking.abort()
  }, [ask, change, tries])
  return { data, error, retry: useCallback(() => setTries((before) => before + 1), []) }
}
