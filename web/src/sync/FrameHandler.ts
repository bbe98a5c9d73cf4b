import type { Delta, Frame, Op, Welcome } from './frames'
import { Position, seqOf } from './Position'

/** What the stream fills. */
export interface SyncTarget {
  /** All is sent again from the start: what does not come again until `caughtUp` is gone. */
  restart(): void
  /** `to` is where the stream is after these. */
  apply(ops: readonly Op[], to?: string): void
  /** `at` is where the stream is. */
  caughtUp(at?: string): void
}

/** `reopen`: the stream and we disagree about where we are, ask again with our cursor. */
export type Verdict = 'continue' | 'live' | 'reopen'

/**
 * Follows the frames of one stream over any number of connections and keeps the position. A delta is taken only when it
 * begins where we are. When a connection brings nothing but gaps, everything is taken anew.
 */
export class FrameHandler {
  readonly #target: SyncTarget
  #position: Position | undefined
  #askedWith: string | undefined
  #epoch = ''
  #accepted = false

  /** `cursor` is where the target is already; undefined when it has nothing. */
  constructor(target: SyncTarget, cursor?: string) {
    this.#target = target
    this.#position = cursor === undefined ? undefined : Position.parse(cursor)
  }

  /** The cursor for a new connection; undefined asks for everything. */
  open(): string | undefined {
    this.#accepted = false
    this.#askedWith = this.#position?.cursor
    return this.#askedWith
  }

  handle(frame: Frame | undefined): Verdict {
    switch (frame?.type) {
      case 'welcome':
        return this.#welcome(frame)
      case 'delta':
        return this.#delta(frame)
      case 'caughtUp':
        this.#position = Position.parse(frame.cursor)
        // A stream that begins with the first change has its name only now.
        this.#epoch = this.#position.epoch
        this.#accepted = true
        this.#target.caughtUp(frame.cursor)
        return 'live'
      case 'reset':
        this.#startOver()
        // Asked without a cursor, everything follows on this very connection.
        return this.#askedWith === undefined ? 'continue' : 'reopen'
      default:
        return this.#gap()
    }
  }

  #welcome({ epoch, mode }: Welcome): Verdict {
    this.#epoch = String(epoch)
    if (mode === 'reset' || this.#position?.epoch !== this.#epoch) this.#startOver()
    return 'continue'
  }

  #delta({ from, to, ops }: Delta): Verdict {
    if (seqOf(from) !== (this.#position?.seq ?? 0)) return this.#gap()
    const position = new Position(this.#epoch, seqOf(to))
    this.#target.apply(ops, position.cursor)
    this.#position = position
    this.#accepted = true
    return 'continue'
  }

  #gap(): Verdict {
    if (!this.#accepted) this.#startOver()
    return 'reopen'
  }

  #startOver(): void {
    this.#position = undefined
    this.#target.restart()
  }
}
