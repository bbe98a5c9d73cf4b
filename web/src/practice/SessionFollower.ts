import type { SyncTarget } from '../sync/FrameHandler'
import type { Op } from '../sync/frames'
import type { PracticeTimer } from './PracticeTimer'

/** Has the timer look again when a session begins or ends on another device. */
export class SessionFollower implements SyncTarget {
  readonly #timer: PracticeTimer
  #live = false

  constructor(timer: PracticeTimer) {
    this.#timer = timer
  }

  readonly restart = (): void => {
    this.#live = false
  }

  readonly apply = (ops: readonly Op[]): void => {
    // What comes before that is history.
    if (this.#live && ops.some(this.#isNews)) void this.#timer.load().catch(() => {})
  }

  readonly caughtUp = (): void => {
    this.#live = true
  }

  /** A heartbeat of our own session is none. */
  readonly #isNews = ({ kind, id, deleted }: Op): boolean => {
    const ours = this.#timer.practice.get()?.start.id === id
    return kind === 'session' && (deleted ? ours : !ours)
  }
}
