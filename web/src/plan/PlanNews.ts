import { Observable } from '../state/Observable'
import type { SyncTarget } from '../sync/FrameHandler'
import type { Op } from '../sync/frames'

const KINDS = new Set(['practice_plan', 'plan_occurrence', 'plan_template'])

/** A new plan brings many sessions, one after the other. */
const PAUSE_MS = 300

/** That something about plans has changed, here or elsewhere: whoever shows them asks again. */
export class PlanNews implements SyncTarget {
  /** Another number after each change. */
  readonly changes = new Observable(0)
  #live = false
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly restart = (): void => {}

  readonly apply = (ops: readonly Op[]): void => {
    // What comes before that is what there was.
    if (!this.#live || !ops.some(({ kind }) => KINDS.has(kind))) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.tell, PAUSE_MS)
  }

  readonly caughtUp = (): void => {
    this.#live = true
  }

  readonly tell = (): void => this.changes.set(this.changes.get() + 1)
}
