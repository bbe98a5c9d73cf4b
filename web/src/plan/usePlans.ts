import { useMemo } from 'react'
import { useAnswer } from '../answer/useAnswer'
import { ownZone } from '../journal/zoned'
import { useObservable } from '../state/Observable'
import type { Plan } from './plan'
import { findProgress } from './planApi'
import type { PlanNews } from './PlanNews'
import type { PlanStore } from './PlanStores'

const askForProgress = (signal: AbortSignal) => findProgress(ownZone(), signal)

interface Plans {
  /** Undefined until they have come once. */
  readonly plans: readonly Plan[] | undefined
  readonly asOf: number | undefined
}

/** The plans; how they have gone is asked again when something about them has changed. */
export function usePlans(plans: PlanStore, news: PlanNews): Plans {
  const all = useObservable(plans.items)
  const complete = useObservable(plans.complete)
  const { data: progress, asOf } = useAnswer('progress', askForProgress, useObservable(news.changes))
  const shown = useMemo(() => {
    if (!complete && all.size === 0) return undefined
    const known = new Map(progress)
    return [...all.values()].map((plan) => {
      const gone = known.get(plan.id)
      return gone ? { ...plan, progress: gone } : plan
    })
  }, [all, complete, progress])
  return { plans: shown, asOf }
}
