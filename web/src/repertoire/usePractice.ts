import { useEffect, useState } from 'react'
import type { EntryStore } from '../journal/EntryStore'
import { useObservable } from '../state/Observable'
import type { Item } from './item'
import { findItems } from './itemApi'

const PAUSE = 500

/** What was practised of each item, asked again when the journal or the repertoire has changed. */
export function usePractice(count: number, entries: EntryStore): ReadonlyMap<string, Item> {
  const journal = useObservable(entries.items)
  const [practice, setPractice] = useState<ReadonlyMap<string, Item>>(new Map())
  useEffect(() => {
    const abort = new AbortController()
    const ask = async () => {
      try {
        setPractice(new Map((await findItems(abort.signal)).map((item) => [item.id, item])))
      } catch {
        // What was known stays; the next change asks again.
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [count, journal])
  return practice
}
