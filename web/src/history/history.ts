import { apiData } from '../http/api'

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
export interface Moment<T> {
  readonly version: number | null
  readonly at: string | null
  readonly state: (T & { readonly removed: boolean }) | null
}

/** The kinds that have a past, by their words in the stream. */
export type PastKind = 'logbook_entry' | 'repertoire_item' | 'goal' | 'practice_plan' | 'plan_occurrence' | 'user_preferences'

/** One thing of which there is a past. */
export interface Subject {
  readonly kind: PastKind
  readonly id: string
}

const path = ({ kind, id }: Subject) => `/api/v2/history/${kind}/${encodeURIComponent(id)}`

export const findChanges = (of: Subject, cursor?: number | null) =>
  apiData<ChangePage>(`${path(of)}?limit=20${cursor === undefined || cursor === null ? '' : `&cursor=${cursor}`}`)

export const findMoment = <T>(of: Subject, version: number) => apiData<Moment<T>>(`${path(of)}?version=${version}`)

export const restoreTo = <T>(of: Subject, version: number) => apiData<Moment<T>>(`${path(of)}/restore`, { method: 'POST', body: { version } })

export const undoLast = <T>(of: Subject) => apiData<Moment<T>>(`${path(of)}/undo`, { method: 'POST' })
