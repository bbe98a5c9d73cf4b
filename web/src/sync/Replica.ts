import { applied } from './applied'
import type { SyncTarget } from './FrameHandler'
import type { Op } from './frames'
import { type Body, keyOf, type Queued } from './mutation'
import type { Held, Stored } from './Storage'

/** Fills in what follows from an entity's fields, such as the day of a time; also what a new entity has before anybody sets it. */
export type Complete = (kind: string, id: string, body: Body) => Body

interface Key {
  readonly kind: string
  readonly id: string
  /** The version that was held, where it is held no more. */
  readonly version?: number
}

const asItIs: Complete = (_kind, _id, body) => body

/**
 * What a device shows: what the server has sent, and on it the mutations that the stream does not show yet, in their order. Whenever
 * one of the two changes, what is shown of the entities concerned is made anew and told to the target.
 */
export class Replica {
  readonly #target: SyncTarget
  readonly #complete: Complete
  readonly #held = new Map<string, Held>()
  #queue: readonly Queued[] = []
  #seq = 0

  constructor(target: SyncTarget, complete: Complete = asItIs) {
    this.#target = target
    this.#complete = complete
  }

  /** Begins anew with what was stored. */
  load({ held, waiting, cursor }: Stored): void {
    const before = [...this.#held.values(), ...this.#queue]
    this.#held.clear()
    for (const each of held) this.#held.set(keyOf(each), each)
    this.#queue = waiting.queue
    this.#seq = seqIn(cursor)
    this.#tell([...before, ...held, ...waiting.queue])
  }

  /** What the server has sent last; newer than what is held, or sent anew. */
  take(held: readonly Held[], dropped: readonly Key[]): void {
    for (const each of held) this.#held.set(keyOf(each), each)
    const gone = dropped.map((each) => this.#held.get(keyOf(each)) ?? each)
    for (const each of dropped) this.#held.delete(keyOf(each))
    this.#tell([...held, ...gone])
  }

  /** Notes how far the stream has come, and gives the numbers of the mutations that it shows now. */
  reach(cursor: string | undefined): readonly number[] {
    if (cursor !== undefined) this.#seq = seqIn(cursor)
    const shown = this.#queue.filter((each) => this.#shows(each)).map(({ mid }) => mid)
    if (shown.length > 0) this.wait(this.#queue.filter((each) => !shown.includes(each.mid)))
    return shown
  }

  /** Replaces the mutations that wait. */
  wait(queue: readonly Queued[]): void {
    const [before, after] = [byMid(this.#queue), byMid(queue)]
    const gone = this.#queue.filter((each) => moved(each, after.get(each.mid)))
    const come = queue.filter((each) => moved(each, before.get(each.mid)))
    this.#queue = queue
    this.#tell([...gone, ...come])
  }

  /** All that the server has sent. */
  held(): readonly Held[] {
    return [...this.#held.values()]
  }

  /** What the server has of it; undefined when that was never sent. */
  holds(of: Key): Held | undefined {
    return this.#held.get(keyOf(of))
  }

  /** What is shown of an entity; undefined when it is not there. */
  shown(of: Key): Body | undefined {
    const key = keyOf(of)
    const waiting = this.#queue.filter((each) => keyOf(each) === key)
    const body = this.#held.get(key)?.body
    const changed = waiting.length > 0 ? applied(body, waiting) : body
    return changed && waiting.length > 0 ? this.#complete(of.kind, of.id, changed) : changed
  }

  #shows({ kind, id, answered }: Queued): boolean {
    if (!answered) return false
    const { version, visibleAt } = answered
    if (visibleAt !== undefined && this.#seq >= visibleAt) return true
    return version !== undefined && (this.#held.get(keyOf({ kind, id }))?.version ?? -1) >= version
  }

  #tell(keys: readonly Key[]): void {
    const once = new Map(keys.map((each) => [keyOf(each), each]))
    if (once.size > 0) this.#target.apply([...once.values()].map((each) => this.#op(each)))
  }

  #op({ kind, id, version: last = 0 }: Key): Op {
    const body = this.shown({ kind, id })
    const version = this.#held.get(keyOf({ kind, id }))?.version ?? last
    const op = { seq: this.#seq, kind, id, version }
    return body === undefined ? { ...op, deleted: true } : { ...op, body }
  }
}

/** Whether it waits no more, or for another entity. */
const moved = (one: Queued, other: Queued | undefined) => !other || keyOf(one) !== keyOf(other)

const byMid = (queue: readonly Queued[]) => new Map(queue.map((each) => [each.mid, each]))

const seqIn = (cursor: string | undefined): number => (cursor === undefined ? 0 : Number(cursor.slice(cursor.lastIndexOf('.') + 1)))
