import { Observable } from '../state/Observable'
import type { SyncTarget } from '../sync/FrameHandler'
import type { Op } from '../sync/frames'
import type { Score } from './score'

export type Scores = ReadonlyMap<string, Score>

/** The user's scores, filled by the change stream and kept up by answers that overtake it. */
export class ScoreStore implements SyncTarget {
  readonly scores = new Observable<Scores>(new Map())
  /** False until everything has come once. */
  readonly complete = new Observable(false)
  #unseen = new Set<string>()

  readonly restart = (): void => {
    this.#unseen = new Set(this.scores.get().keys())
  }

  readonly apply = (ops: readonly Op[]): void => {
    const next = new Map(this.scores.get())
    for (const op of ops) {
      if (op.kind === 'score') this.#applyTo(next, op)
    }
    this.scores.set(next)
  }

  readonly caughtUp = (): void => {
    if (this.#unseen.size > 0) {
      this.scores.set(new Map([...this.scores.get()].filter(([id]) => !this.#unseen.has(id))))
      this.#unseen.clear()
    }
    this.complete.set(true)
  }

  /** Takes a score out of an answer, unless the stream has brought a newer one already. */
  readonly put = (score: Score): void => {
    const known = this.scores.get().get(score.id)
    if (known && known.version >= score.version) return
    this.scores.set(new Map(this.scores.get()).set(score.id, score))
  }

  readonly remove = (id: string): void => {
    const next = new Map(this.scores.get())
    if (next.delete(id)) this.scores.set(next)
  }

  #applyTo(scores: Map<string, Score>, { id, version, deleted, body }: Op): void {
    this.#unseen.delete(id)
    if (deleted) scores.delete(id)
    else if ((scores.get(id)?.version ?? -1) <= version) scores.set(id, { ...(body as Score), id, version })
  }
}
