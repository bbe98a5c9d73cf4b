import { apiData } from '../http/api'
import { alter, edit, find, make, onServer, remove, restore } from '../local/local'
import { t } from '../i18n/t'
import type { Body } from '../sync'
import type { BulkResult, BulkWish, BulkWords } from './bulk'
import type { Entry, EntryChanges, EntryPage } from './entry'

const path = (id: string) => `/api/v2/entries/${encodeURIComponent(id)}`

export interface Asked {
  readonly search: string
  readonly limit: number
  readonly cursor?: string | undefined
  readonly facets?: boolean
  readonly signal: AbortSignal
}

/** Entries that the search finds, newest first. */
export function findEntries({ search, limit, cursor, facets, signal }: Asked): Promise<EntryPage> {
  const parameters = new URLSearchParams({ q: search, limit: String(limit) })
  if (cursor) parameters.set('cursor', cursor)
  if (facets) parameters.set('facets', 'true')
  return apiData<EntryPage>(`/api/v2/entries?${parameters}`, { signal })
}

const KIND = 'logbook_entry'

/** The entry as it is on this device; undefined when it is not there. */
export const findEntry = (id: string): Entry | undefined => find<Entry>(KIND, id)

export const logEntry = (id: string, entry: EntryChanges) => make<Entry>(KIND, id, entry, titleOf(entry))

/** `base` is the entity as it was when somebody began to change it. */
export const changeEntry = (base: Entry, changes: EntryChanges) => edit<Entry>(KIND, base, changes, titleOf(base))

export const removeEntry = (entry: Entry) => remove(KIND, entry.id, titleOf(entry))

export const restoreEntry = (entry: Entry) => restore<Entry>(KIND, entry.id, titleOf(entry))

/** Changes many entries in one way; what can't be done with one stops no other. */
export const changeEntries = (ids: readonly string[], wish: BulkWish): Promise<readonly BulkResult[]> => Promise.all(ids.map((id) => changeOne(id, wish)))

async function changeOne(id: string, { set, add, remove: less }: BulkWish): Promise<BulkResult> {
  const entry = findEntry(id)
  if (!entry) return { id, status: 'refused', reason: t('entry.gone') }
  const how = { set: { ...set }, add: named(add), remove: named(less) }
  if (!doesChange(entry, how)) return { id, status: 'unchanged' }
  await alter<Entry>(KIND, id, how, titleOf(entry))
  return { id, status: 'changed' }
}

function doesChange(entry: Entry, { set, add, remove: less }: { set: Body; add: Words; remove: Words }): boolean {
  const now = entry as unknown as Body
  const has = (name: string, word: string) => ((now[name] as readonly string[] | undefined) ?? []).includes(word)
  return (
    Object.entries(set).some(([name, value]) => now[name] !== value) ||
    Object.entries(add).some(([name, words]) => words.some((word) => !has(name, word))) ||
    Object.entries(less).some(([name, words]) => words.some((word) => has(name, word)))
  )
}

type Words = Readonly<Record<string, readonly string[]>>

/** Without the fields of which nothing is said. */
const named = (words: BulkWords): Words => Object.fromEntries(Object.entries(words).filter(([, some]: [string, readonly string[]]) => some.length > 0))

const titleOf = ({ pieces, timestamp }: EntryChanges): string | undefined => pieces?.[0]?.title ?? timestamp?.slice(0, 10)

/** Two entries that may be one and the same practice; `confidence` is 0 to 1. */
export interface DuplicatePair {
  readonly first: Entry
  readonly second: Entry
  readonly confidence: number
}

export async function findDuplicates(signal: AbortSignal): Promise<readonly DuplicatePair[]> {
  return (await apiData<{ items: readonly DuplicatePair[] }>('/api/v2/entries/duplicates', { signal })).items
}

/** They are two: the pair is not suggested again. */
export const keepBoth = ({ first, second }: DuplicatePair) =>
  onServer(() => apiData<Entry>(`${path(first.id)}/not-duplicate`, { method: 'POST', body: { other: second.id } }))
