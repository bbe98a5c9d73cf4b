import { apiData } from '../http/api'
import type { Entry } from '../journal/entry'

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface Change {
  readonly version: number
  /** ISO-8601. */
  readonly at: string
  /** The word of the event, such as `entry.changed`. */
  readonly event: string
  readonly device: string | null
  readonly changes: readonly FieldChange[]
}

export interface ChangePage {
  readonly items: readonly Change[]
  readonly nextCursor: number | null
}

/** What something was at a moment; null when it was not there. */
export interface Moment {
  readonly version: number | null
  readonly at: string | null
  readonly state: (Entry & { readonly removed: boolean }) | null
}

const path = (id: string) => `/api/v2/history/logbook_entry/${encodeURIComponent(id)}`

export const findChanges = (id: string, cursor?: number | null) =>
  apiData<ChangePage>(`${path(id)}?limit=20${cursor === undefined || cursor === null ? '' : `&cursor=${cursor}`}`)

export const findMoment = (id: string, version: number) => apiData<Moment>(`${path(id)}?version=${version}`)

export const restoreTo = (id: string, version: number) => apiData<Moment>(`${path(id)}/restore`, { method: 'POST', body: { version } })

export const undoLast = (id: string) => apiData<Moment>(`${path(id)}/undo`, { method: 'POST' })
