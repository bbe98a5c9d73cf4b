import { useCallback, useMemo } from 'react'
import { useAnswer } from '../insight/useAnswer'
import { useObservable } from '../state/Observable'
import { byDay } from './calendar'
import { findOccurrences } from './planApi'
import type { PlanNews } from './PlanNews'

/** The sessions of these days, asked again when something about plans has changed. */
export function useSessions(from: string, to: string, news: PlanNews) {
  const ask = useCallback((signal: AbortSignal) => findOccurrences(from, to, signal), [from, to])
  const { data, error, retry } = useAnswer(ask, useObservable(news.changes))
  const days = useMemo(() => data && byDay(data), [data])
  return { days, error, retry }
}
