export const entryTypes = ['practice', 'lesson', 'rehearsal', 'performance', 'technique', 'masterclass', 'other', 'status_change'] as const

export const moods = ['frustrated', 'neutral', 'satisfied', 'excited', 'proud'] as const

/** A piece as it was written down; `duration` in minutes is its own part of the entry's time. */
export interface EntryPiece {
  readonly id?: string | null
  readonly title: string
  readonly composer?: string | null
  readonly measures?: string | null
  readonly tempo?: number | null
  readonly duration?: number | null
}

/** An entry of the journal as the server sends it, in lists, in the change stream and alone. */
export interface Entry {
  readonly id: string
  readonly version: number
  /** ISO-8601 in UTC. */
  readonly timestamp: string
  /** Where it was written down: a name, an offset or `Z`. */
  readonly timeZone: string
  /** The day in that time zone. */
  readonly localDate: string
  /** Minutes. */
  readonly duration: number
  readonly type: string
  readonly instrument: string
  readonly pieces: readonly EntryPiece[]
  readonly techniques: readonly string[]
  readonly tags: readonly string[]
  readonly goalIds?: readonly string[]
  readonly mood?: string | null
  readonly notes?: string | null
}

/** What is sent of an entry: all of a new one, of a known one what has changed. Null empties a field. */
export type EntryChanges = { -readonly [K in Exclude<keyof Entry, 'id' | 'version' | 'localDate'>]?: Entry[K] }

/** How many entries have a value. */
export interface Facet {
  readonly value: string
  readonly count: number
}

export type Facets = Readonly<Record<string, readonly Facet[]>>

export interface EntryPage {
  readonly items: readonly Entry[]
  readonly nextCursor?: string | null
  readonly facets?: Facets
}
