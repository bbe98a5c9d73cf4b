import { useMemo } from 'react'
import { useObservable } from '../state/Observable'
import { byDay } from './calendar'
import { standingAt } from './plan'
import type { OccurrenceStore } from './PlanStores'
import { today } from './today'

/** The sessions of these days, both included; undefined until they have come once. */
export function useSessions(from: string, to: string, occurrences: OccurrenceStore) {
  const all = useObservable(occurrences.items)
  const complete = useObservable(occurrences.complete)
  return useMemo(() => {
    if (!complete && all.size === 0) return undefined
    const now = today()
    const shown = [...all.values()].filter(({ localDate }) => localDate !== null && localDate >= from && localDate <= to)
    return byDay(shown.map((each) => ({ ...each, status: standingAt(each, now) })))
  }, [all, complete, from, to])
}
