import type { SyncTarget } from './FrameHandler'
import type { Op } from './frames'
import { type Body, keyOf } from './mutation'
import { newRun } from './newDeviceId'
import type { Replica } from './Replica'
import type { Held, News, SyncStorage } from './Storage'
import type { Word } from './TabChannel'

export interface IngressEvents {
  /** Something is stored that other tabs want to know. */
  readonly taken: (word: Extract<Word<never>, { word: 'taken' | 'reload' }>) => void
  /** All that there is has come. */
  readonly live: (cursor: string) => void
  /** The stream shows mutations that waited for that. */
  readonly waiting: () => void
}

/**
 * Takes the stream in: shows it at once, and stores it delta by delta, each together with its cursor. While everything comes anew no
 * cursor is stored, so that a crash in the middle begins again, and what did not come is dropped at the end.
 */
export class Ingress implements SyncTarget {
  readonly #replica: Replica
  readonly #storage: SyncStorage
  readonly #events: IngressEvents
  #unseen: Map<string, Held> | undefined
  #cursor: string | undefined
  readonly #run = newRun()
  #broken = false
  #work: Promise<void> = Promise.resolve()

  constructor(replica: Replica, storage: SyncStorage, cursor: string | undefined, events: IngressEvents) {
    this.#replica = replica
    this.#storage = storage
    this.#cursor = cursor
    this.#events = events
  }

  readonly restart = (): void => {
    this.#unseen = new Map(this.#replica.held().map((each) => [keyOf(each), each]))
    this.#cursor = undefined
    this.#store({ held: [], dropped: [], from: undefined, cursor: undefined, shown: [], anew: true })
  }

  readonly apply = (ops: readonly Op[], to?: string): void => {
    const held = ops.map((op) => heldOf(op, this.#replica.holds(op)))
    for (const each of held) this.#unseen?.delete(keyOf(each))
    this.#take(held, [], to)
  }

  readonly caughtUp = (at?: string): void => {
    const dropped = [...(this.#unseen?.values() ?? [])]
    const anew = this.#unseen !== undefined
    this.#unseen = undefined
    if (anew || at !== this.#cursor) this.#take([], dropped, at)
    // What was answered before a crash may be shown by now.
    void this.shown()
    if (anew) this.#after(() => this.#events.taken({ word: 'reload' }))
    if (at !== undefined) this.#events.live(at)
  }

  /** Looks again whether the stream shows what waits; done when that is stored. */
  readonly shown = (): Promise<void> => {
    const shown = this.#replica.reach(this.#cursor)
    if (shown.length > 0) this.#store({ held: [], dropped: [], from: this.#cursor, cursor: this.#cursor, shown })
    return this.settled()
  }

  /** Done when all is stored that has come. */
  settled(): Promise<void> {
    return this.#work
  }

  #take(held: readonly Held[], gone: readonly Held[], to: string | undefined): void {
    const dropped = gone.map(({ kind, id }) => ({ kind, id }))
    const from = this.#cursor
    this.#replica.take(held, dropped)
    const shown = this.#replica.reach(to)
    if (!this.#unseen) this.#cursor = to
    this.#store({ held, dropped, from, cursor: this.#cursor, shown })
    if (to !== undefined && !this.#unseen && from !== undefined) this.#after(() => this.#events.taken({ word: 'taken', from, to, held, dropped }))
  }

  #store(news: Omit<News, 'run'>): void {
    this.#after(async () => {
      await this.#storage.keep({ ...news, run: this.#run })
      if (news.shown.length > 0) this.#events.waiting()
    })
  }

  /** Once something could not be stored nothing behind it is, or the cursor would step over it; it comes again with the next start. */
  #after(step: () => void | Promise<void>): void {
    this.#work = this.#work.then(async () => {
      if (this.#broken) return
      try {
        await step()
      } catch {
        this.#broken = true
      }
    })
  }
}

/** What can't be shown for now is what it was when it was last seen, of that version: nobody has deleted it. */
function heldOf({ kind, id, version, deleted, body, unreadable }: Op, last: Held | undefined): Held {
  if (unreadable !== undefined && last?.body !== undefined) return last
  return deleted || body === undefined ? { kind, id, version } : { kind, id, version, body: body as Body }
}
