import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ApiError } from '../http/ApiError'
import { useObservable } from '../state/Observable'
import type { Entry, EntryPage, Facets } from './entry'
import { findEntries } from './entryApi'
import type { EntryStore } from './EntryStore'
import { facetsOf, newestFirst } from './localEntries'
import { searched } from './localSearch'
import { type SearchError, searchErrorOf } from './searchError'

export interface Entries {
  /** Undefined until the first answer. */
  readonly entries: readonly Entry[] | undefined
  readonly facets: Facets
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly error: SearchError | undefined
  readonly retry: () => void
}

interface Found {
  readonly ids: readonly string[]
  readonly facets: Facets
  readonly cursor?: string | undefined
}

const PER_STEP = 50
const MOST_PER_CALL = 200
const TYPING_MS = 250

/**
 * The entries that a search finds, as far as they were asked for. What is shown of them follows the change stream at
 * once; which ones are found is asked again after each change. All of them are known here, also without a connection: then they are searched here.
 */
export function useEntries(search: string, store: EntryStore): Entries {
  const items = useObservable(store.items)
  const [found, setFound] = useState<Found>()
  const [error, setError] = useState<SearchError>()
  const [wanted, setWanted] = useState({ search, count: PER_STEP })
  const [tries, setTries] = useState(0)
  const first = useRef(true)
  // Another search begins at its top.
  const count = wanted.search === search ? wanted.count : PER_STEP
  const all = useAll(search, store)
  const known = all !== undefined
  useEffect(() => {
    if (known) return undefined
    const asking = new AbortController()
    const ask = async () => {
      try {
        const page = await entriesOf(search, count, asking.signal)
        store.put(...page.items)
        setFound({ ids: page.items.map(({ id }) => id), facets: page.facets ?? {}, cursor: page.nextCursor ?? undefined })
        setError(undefined)
      } catch (caught) {
        if (asking.signal.aborted) return
        const here = isAway(caught) && store.complete.get() ? searched(newestFirst(items.values()), search) : undefined
        if (here) setFound({ ids: here.slice(0, count).map(({ id }) => id), facets: facetsOf(here), cursor: here.length > count ? 'more' : undefined })
        setError(here ? undefined : searchErrorOf(caught))
      }
    }
    const timer = setTimeout(() => void ask(), first.current ? 0 : TYPING_MS)
    first.current = false
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
    // Asked again when entries come, change or go.
  }, [search, count, items, tries, store, known])
  const loadMore = useCallback(() => setWanted({ search, count: count + PER_STEP }), [search, count])
  const retry = useCallback(() => setTries((before) => before + 1), [])
  if (all) return { entries: all.entries.slice(0, count), facets: all.facets, hasMore: all.entries.length > count, loadMore, error: undefined, retry }
  return {
    entries: found?.ids.flatMap((id) => items.get(id) ?? []),
    facets: found?.facets ?? {},
    hasMore: found?.cursor !== undefined,
    loadMore,
    error,
    retry,
  }
}

/** Whether nobody was there to be asked. */
const isAway = (error: unknown) => error instanceof ApiError && error.status === 0

/** All entries with what they have in common; undefined for a search, or before they have come. */
function useAll(search: string, store: EntryStore) {
  const items = useObservable(store.items)
  const complete = useObservable(store.complete)
  const isAll = complete && search.trim() === ''
  return useMemo(() => {
    if (!isAll) return undefined
    const entries = newestFirst(items.values())
    return { entries, facets: facetsOf(entries) }
  }, [isAll, items])
}

/** As many as wanted, over as many calls as that takes; the facets are those of the first. */
async function entriesOf(search: string, count: number, signal: AbortSignal, cursor?: string): Promise<EntryPage> {
  const page = await findEntries({ search, limit: Math.min(count, MOST_PER_CALL), cursor, facets: cursor === undefined, signal })
  const missing = count - page.items.length
  if (!page.nextCursor || missing <= 0) return page
  const rest = await entriesOf(search, missing, signal, page.nextCursor)
  return { ...page, items: [...page.items, ...rest.items], nextCursor: rest.nextCursor ?? null }
}
