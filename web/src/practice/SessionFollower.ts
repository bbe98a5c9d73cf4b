import type { SyncTarget } from '../sync/FrameHandler'
import type { Op } from '../sync/frames'
import { isEnded } from './endedSessions'
import type { PracticeTimer } from './PracticeTimer'
import type { Session } from './session'

/** Tells the timer when a session begins or ends on another device. */
export class SessionFollower implements SyncTarget {
  readonly #timer: PracticeTimer
  #live = false
  #before: Promise<void> = Promise.resolve()

  constructor(timer: PracticeTimer) {
    this.#timer = timer
  }

  readonly restart = (): void => {
    this.#live = false
  }

  readonly apply = (ops: readonly Op[]): void => {
    // What comes before that is history.
    if (!this.#live) return
    for (const op of ops) if (op.kind === 'session') this.#before = this.#before.then(() => this.#tell(op)).catch(() => {})
  }

  readonly caughtUp = (): void => {
    this.#live = true
  }

  /** Lists may be behind what is told here, so none is asked. A heartbeat of our own session is no news. */
  async #tell({ id, deleted, body }: Op): Promise<void> {
    const ours = this.#timer.practice.get()?.start.id === id
    if (deleted) {
      if (ours) await this.#timer.ended()
    } else if (!ours && body && !isEnded(id)) {
      await this.#timer.found(body as Session)
    }
  }
}
