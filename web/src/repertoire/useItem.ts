import { useCallback } from 'react'
import { useAnswer } from '../answer/useAnswer'
import type { EntryStore } from '../journal/EntryStore'
import { useObservable } from '../state/Observable'
import { findItem } from './itemApi'
import type { ItemStore } from './ItemStore'
import { entriesNaming } from './practised'

/** One item with its entries: what the server tells, asked again when the stream has told of another version; without it what is known here. */
export function useItem(id: string, repertoire: ItemStore, journal: EntryStore) {
  const live = useObservable(repertoire.items).get(id)
  const entries = useObservable(journal.items)
  const asking = useCallback((signal: AbortSignal) => findItem(id, signal), [id])
  const { data: told, asOf, error, away } = useAnswer(`item ${id}`, asking, live?.version)
  const practiceMinutes = told?.practiceMinutes ?? 0
  const here = live && { ...live, entries: entriesNaming(live, entries.values()), practiceMinutes }
  const item = told && !away ? { ...told, ...live, entries: told.entries ?? [], practiceMinutes } : away || error ? here : undefined
  return { item, asOf, error: away && here ? '' : error }
}
