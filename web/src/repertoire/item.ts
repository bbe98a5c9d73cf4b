import type { Entry } from '../journal/entry'

export const statuses = ['planned', 'learning', 'working', 'polished', 'performance_ready', 'dropped', 'archived'] as const

export type Status = (typeof statuses)[number]

export interface TempoPoint {
  readonly date: string
  readonly current: number | null
  readonly target: number | null
}

/** A day on which a piece is played to others. */
export interface Performance {
  readonly id: string
  readonly date: string
  readonly note: string
}

/** A piece of the user's repertoire as the server sends it. */
export interface Item {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly composer: string | null
  readonly status: Status
  readonly notes: string
  readonly links: readonly string[]
  readonly currentTempo: number | null
  readonly targetTempo: number | null
  readonly performances: readonly Performance[]
  readonly statusHistory: readonly { readonly at: string; readonly from: Status; readonly to: Status }[]
  readonly tempoHistory: readonly TempoPoint[]
  /** In answers alone, not in the stream: they follow from the journal. */
  readonly practiceMinutes?: number
  readonly lastPractised?: string | null
  readonly entries?: readonly Entry[]
}

/** What follows from the journal. */
export type Practised = Required<Pick<Item, 'id' | 'practiceMinutes' | 'lastPractised'>>

export type ItemChanges = Partial<Pick<Item, 'status' | 'notes' | 'links'>>

/** How much of the target tempo is reached, 0 to 1; undefined unless both are known. */
export function tempoReached({ currentTempo, targetTempo }: Pick<Item, 'currentTempo' | 'targetTempo'>): number | undefined {
  return currentTempo && targetTempo ? Math.min(1, currentTempo / targetTempo) : undefined
}

/** The items of one status by title. */
export function withStatus(items: Iterable<Item>, status: Status): Item[] {
  return [...items].filter((item) => item.status === status).toSorted((one, other) => one.title.localeCompare(other.title))
}

/** Only what a browser opens as a page is ever a link. */
export const isAddress = (link: string): boolean => /^https?:\/\//i.test(link)
