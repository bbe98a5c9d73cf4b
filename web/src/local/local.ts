import { ApiError, unreachable } from '../http/ApiError'
import { t } from '../i18n/t'
import { type Body, type Draft, editOf, type SyncedData } from '../sync'
import { fieldsOf, type LocalKind } from './kinds'

/** An entity out of the user's own data. `version` is 0 for one that the server does not have yet. */
interface Entity {
  readonly id: string
  readonly version: number
}

const FLUSH_MS = 5000

let data: SyncedData | undefined

/** What was deleted here, so that it can be shown again at once when that is undone. */
const deleted = new Map<string, Body>()

/** Has the user's own data at hand from now on, until the returned function is called. */
export function atHand(own: SyncedData): () => void {
  data = own
  deleted.clear()
  return () => {
    if (data === own) data = undefined
  }
}

/** The data of whoever is signed in. Throws `ApiError` when nobody is. */
export function synced(): SyncedData {
  if (!data) throw unreachable()
  return data
}

/** An entity as it is shown; undefined when it is not there. */
export const find = <T extends Entity>(kind: LocalKind, id: string): T | undefined => synced().read(kind, id) as T | undefined

/** Makes an entity under an id that nothing else has. The same id again changes it. */
export async function make<T extends Entity>(kind: LocalKind, id: string, fields: object, title?: string): Promise<T> {
  return done<T>(kind, await change({ kind, id, set: withoutAbsent(fields) }, title))
}

/**
 * Gives fields of an entity new values. What was changed is told by `before`, the entity as it was when somebody began to change it: so
 * that what nobody touched stays, also where another device has changed it. Throws `ApiError` (404) when it is gone.
 */
export async function edit<T extends Entity>(kind: LocalKind, before: T, values: object, title?: string): Promise<T> {
  const now = existing<T>(kind, before.id)
  const edited = editOf(fieldsOf(kind), before as unknown as Body, values as Body)
  if (!edited) return now
  const base = before.version > 0 ? { base: before.version } : {}
  return done<T>(kind, await change({ kind, id: before.id, ...base, ...edited }, title))
}

/** Does something to the fields of an entity as it is now. Throws `ApiError` (404) when it is gone. */
export async function alter<T extends Entity>(kind: LocalKind, id: string, how: Pick<Draft, 'set' | 'add' | 'remove' | 'inc'>, title?: string): Promise<T> {
  existing(kind, id)
  return done<T>(kind, await change({ kind, id, ...how }, title))
}

/** What is gone already is gone. */
export async function remove(kind: LocalKind, id: string, title?: string): Promise<void> {
  const body = synced().read(kind, id)
  if (!body) return
  deleted.set(`${kind} ${id}`, body)
  await change({ kind, id, op: 'delete' }, title)
}

export async function restore<T extends Entity>(kind: LocalKind, id: string, title?: string): Promise<T> {
  const restored = deleted.get(`${kind} ${id}`)
  return done<T>(kind, await change({ kind, id, op: 'restore', ...(restored ? { restored } : {}) }, title))
}

/** Does what only the server can, once it has all that was changed here before. Throws `ApiError`. */
export async function onServer<T>(act: () => Promise<T>): Promise<T> {
  if (data && !(await data.flushed(FLUSH_MS))) throw unreachable()
  return act()
}

function existing<T extends Entity>(kind: LocalKind, id: string): T {
  const now = find<T>(kind, id)
  if (!now) throw new ApiError(404, t('entry.gone'))
  return now
}

const change = (draft: Draft, title: string | undefined) => synced().change(title ? { ...draft, title } : draft)

/** The entity as it is shown now; it may have been deleted elsewhere in the meantime. */
function done<T extends Entity>(kind: LocalKind, { id }: { readonly id: string }): T {
  return find<T>(kind, id) ?? ({ id, version: -1 } as T)
}

const withoutAbsent = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
