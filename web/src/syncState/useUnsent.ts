import { useEffect, useState } from 'react'
import { useObservable } from '../state/Observable'
import type { SyncedData } from '../sync'

const SETTLE_MS = 1500

/** How many changes the server does not have yet; what is on its way for a moment only is not counted. */
export function useUnsent({ queue, state }: SyncedData): number {
  const all = useObservable(queue)
  const count = all.filter(({ answered }) => !answered).length
  const offline = useObservable(state).connection === 'reconnecting'
  // The mutation that has waited for long, so that another one begins anew.
  const [late, setLate] = useState<number>()
  const first = all.find(({ answered }) => !answered)?.mid
  useEffect(() => {
    if (first === undefined) return undefined
    const timer = setTimeout(() => setLate(first), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [first])
  return offline || (first !== undefined && late === first) ? count : 0
}
