import { useMemo } from 'react'
import { useAnswer } from '../answer/useAnswer'
import type { EntryStore } from '../journal/EntryStore'
import { useObservable } from '../state/Observable'
import type { Practised } from './item'
import { findPractised } from './itemApi'

const PAUSE_MS = 500

interface Practice {
  readonly practice: ReadonlyMap<string, Practised>
  readonly asOf: number | undefined
}

/** What was practised of each item, asked again when the journal or the repertoire has changed. */
export function usePractice(count: number, entries: EntryStore): Practice {
  const journal = useObservable(entries.items)
  const change = useMemo(() => ({ count, journal }), [count, journal])
  const { data, asOf } = useAnswer('practised', askAfterAWhile, change)
  const practice = useMemo(() => new Map(data?.map((each) => [each.id, each])), [data])
  return { practice, asOf }
}

/** Changes come many at once. */
async function askAfterAWhile(signal: AbortSignal): Promise<readonly Practised[]> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  signal.throwIfAborted()
  return findPractised(signal)
}
