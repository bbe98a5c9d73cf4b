/** The fields of an entity, as the server sends them. */
export type Body = Readonly<Record<string, unknown>>

/** A text that was changed: what it was on this device, and what it is. */
export interface TextEdit {
  readonly from: string
  readonly to: string
}

/** What is done with one entity. Only what was changed is named; `base` is the version that was changed, absent for what is new. */
export interface Change {
  readonly kind: string
  readonly id: string
  /** `put` when absent. */
  readonly op?: 'put' | 'delete' | 'restore'
  readonly base?: number
  /** Fields and their values; null empties one. */
  readonly set?: Body
  readonly add?: Readonly<Record<string, readonly string[]>>
  readonly remove?: Readonly<Record<string, readonly string[]>>
  readonly inc?: Readonly<Record<string, number>>
  readonly text?: Readonly<Record<string, TextEdit>>
}

/** A change under the device's own number, which is never used for anything else. */
export interface Mutation extends Change {
  readonly mid: number
}

/** What is kept of a change beside what is sent. */
export interface Draft extends Change {
  /** What a restored entity looks like until the server sends it. */
  readonly restored?: Body
  /** What a person calls the entity. */
  readonly title?: string
}

/** A mutation that waits, or that the server has taken and the stream does not show yet. */
export interface Queued extends Draft, Mutation {
  /** When it was made, in milliseconds since 1970 by this device's clock. */
  readonly at: number
  /** What the server said; absent while it has to be sent. */
  readonly answered?: Visible
}

/** From when on the stream shows a mutation: a version of its entity, or a place in the stream. */
export interface Visible {
  readonly version?: number
  readonly visibleAt?: number
}

export interface FieldConflict {
  readonly field: string
  readonly yours: unknown
  readonly theirs: unknown
}

/** What became of a mutation. */
export interface MutationResult extends Visible {
  readonly mid: number
  readonly status: 'applied' | 'duplicate' | 'merged' | 'conflict' | 'rejected'
  readonly kind?: string
  /** The entity's own id, where the device had called it otherwise. */
  readonly id?: string
  readonly reason?: string
  readonly conflicts?: readonly FieldConflict[]
}

export interface PushAnswer {
  readonly results: readonly MutationResult[]
}

/** A mutation that a person should look at: it was refused, or has overwritten somebody else's value. */
export interface Review {
  readonly mid: number
  readonly status: 'conflict' | 'rejected'
  readonly reason?: string
  readonly conflicts: readonly FieldConflict[]
  readonly mutation: Queued
  /** The entity's version that came of it; undefined when nothing did, or that is not known. */
  readonly version?: number
  /** When the server said so, in milliseconds since 1970. */
  readonly at: number
}

const KEY_BREAK = '\n'

export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => kind + KEY_BREAK + id

/** The part of a queued mutation that the server is sent. */
export function wireOf({ mid, kind, id, op, base, set, add, remove, inc, text }: Queued): Mutation {
  const all = { mid, kind, id, op, base, set, add, remove, inc, text }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Mutation
}
