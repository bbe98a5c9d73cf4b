import { useEffect, useState } from 'react'
import { ApiError, messageOf } from '../http/ApiError'
import type { EntryStore } from '../journal/EntryStore'
import { useObservable } from '../state/Observable'
import type { Item } from './item'
import { findItem } from './itemApi'
import type { ItemStore } from './ItemStore'
import { entriesNaming } from './practised'

/** One item with its entries: what the server tells, asked again when the stream has told of another version; without it what is known here. */
export function useItem(id: string, repertoire: ItemStore, journal: EntryStore) {
  const live = useObservable(repertoire.items).get(id)
  const entries = useObservable(journal.items)
  const [told, setTold] = useState<Item>()
  const [error, setError] = useState<unknown>()
  const version = live?.version
  useEffect(() => {
    const abort = new AbortController()
    findItem(id, abort.signal).then(setTold, (caught: unknown) => {
      if (!abort.signal.aborted) setError(caught)
    })
    return () => abort.abort()
  }, [id, version])
  const here = live && { ...live, entries: entriesNaming(live, entries.values()), practiceMinutes: 0 }
  const item = told ? { ...told, ...live, entries: told.entries ?? [], practiceMinutes: told.practiceMinutes ?? 0 } : error === undefined ? undefined : here
  const unreached = error instanceof ApiError && error.status === 0
  return { item, error: error === undefined || (unreached && here) ? '' : messageOf(error) }
}
