import { useMemo } from 'react'
import { useAnswer } from '../insight/useAnswer'
import { ownZone } from '../journal/zoned'
import { useObservable } from '../state/Observable'
import type { Plan } from './plan'
import { findProgress } from './planApi'
import type { PlanNews } from './PlanNews'
import type { PlanStore } from './PlanStores'

const askForProgress = (signal: AbortSignal) => findProgress(ownZone(), signal)

/** The plans, undefined until they have come once; how they have gone is asked again when something about them has changed. */
export function usePlans(plans: PlanStore, news: PlanNews): readonly Plan[] | undefined {
  const all = useObservable(plans.items)
  const complete = useObservable(plans.complete)
  // Without a connection what was known last stays.
  const { data: progress } = useAnswer(askForProgress, useObservable(news.changes))
  return useMemo(() => {
    if (!complete && all.size === 0) return undefined
    return [...all.values()].map((plan) => {
      const known = progress?.get(plan.id)
      return known ? { ...plan, progress: known } : plan
    })
  }, [all, complete, progress])
}
