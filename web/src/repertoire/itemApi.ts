import { api, apiData } from '../http/api'
import { alter, edit, find, make, onServer, remove, restore, synced } from '../local/local'
import { newId } from '../state/newId'
import type { Item, ItemChanges, Performance, Practised } from './item'

const path = (id: string) => `/api/v2/repertoire/${encodeURIComponent(id)}`

interface Page {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** What was practised of all items. */
export async function findPractised(signal: AbortSignal, cursor?: string): Promise<readonly Practised[]> {
  const parameters = new URLSearchParams({ limit: '200', ...(cursor ? { cursor } : {}) })
  const { items, nextCursor } = await apiData<Page>(`/api/v2/repertoire?${parameters}`, { signal })
  const here = items.map(({ id, practiceMinutes = 0, lastPractised = null }) => ({ id, practiceMinutes, lastPractised }))
  return nextCursor ? [...here, ...(await findPractised(signal, nextCursor))] : here
}

export const findItem = (id: string, signal: AbortSignal) => apiData<Item>(path(id), { signal })

const KIND = 'repertoire_item'
/** So long the server may take to give an item its own id. */
const NAMING_MS = 3000

/** Adds a piece. The server gives its item an id of its own; without a connection it has another one until then. */
export async function addItem(title: string, composer: string): Promise<Item> {
  const made = await make<Item>(KIND, newId('item'), { title, ...(composer ? { composer } : {}) }, title)
  const queued = synced().queue.get().findLast(({ kind, id }) => kind === KIND && id === made.id)
  const answered = queued && (await synced().answered(queued.mid, NAMING_MS))
  return (answered && find<Item>(KIND, answered.id)) ?? made
}

/** `base` is the item as it was when somebody began to change it. */
export const changeItem = (base: Item, changes: ItemChanges) => edit<Item>(KIND, base, changes, base.title)

export const recordTempo = (item: Item, { current, target, date }: { current?: number; target?: number; date: string }) =>
  alter<Item>(KIND, item.id, { set: { date, ...(current ? { currentTempo: current } : {}), ...(target ? { targetTempo: target } : {}) } }, item.title)

/** By day, as the server has them. */
export const planPerformance = (item: Item, performance: Performance) =>
  perform(item, [...item.performances, performance].toSorted((one, other) => one.date.localeCompare(other.date) || one.id.localeCompare(other.id)))

export const cancelPerformance = (item: Item, cancelled: string) => perform(item, item.performances.filter(({ id }) => id !== cancelled))

const perform = (item: Item, performances: readonly Performance[]) => edit<Item>(KIND, item, { performances }, item.title)

export const removeItem = ({ id, title }: Item) => remove(KIND, id, title)

export const dissociateItem = ({ id }: Item) => onServer(() => api<unknown>(`${path(id)}/dissociate`, { method: 'POST' }))

export const restoreItem = ({ id, title }: Item) => restore<Item>(KIND, id, title)
