import { Observable } from './Observable'
import type { SyncTarget } from './FrameHandler'
import type { Op } from './frames'

export interface Entity {
  readonly id: string
  readonly version: number
}

/** The user's entities of one kind, filled by the change stream and kept up by answers that overtake it. */
export class EntityStore<T extends Entity> implements SyncTarget {
  readonly items = new Observable<ReadonlyMap<string, T>>(new Map())
  /** False until everything has come once. */
  readonly complete = new Observable(false)
  readonly #kind: string
  #unseen = new Set<string>()

  constructor(kind: string) {
    this.#kind = kind
  }

  readonly restart = (): void => {
    this.#unseen = new Set(this.items.get().keys())
  }

  readonly apply = (ops: readonly Op[]): void => {
    const ours = ops.filter(({ kind }) => kind === this.#kind)
    if (ours.length === 0) return
    const next = new Map(this.items.get())
    for (const op of ours) this.#applyTo(next, op)
    this.items.set(next)
  }

  readonly caughtUp = (): void => {
    if (this.#unseen.size > 0) {
      this.items.set(new Map([...this.items.get()].filter(([id]) => !this.#unseen.has(id))))
      this.#unseen.clear()
    }
    this.complete.set(true)
  }

  /** Takes an entity out of an answer, unless the stream has brought a newer one already. */
  readonly put = (...answered: readonly T[]): void => {
    const next = new Map(this.items.get())
    const news = answered.filter((one) => (next.get(one.id)?.version ?? -1) < one.version)
    if (news.length === 0) return
    for (const one of news) next.set(one.id, one)
    this.items.set(next)
  }

  readonly remove = (id: string): void => {
    const next = new Map(this.items.get())
    if (next.delete(id)) this.items.set(next)
  }

  #applyTo(items: Map<string, T>, { id, version, deleted, body }: Op): void {
    this.#unseen.delete(id)
    if ((items.get(id)?.version ?? -1) > version) return
    if (deleted) items.delete(id)
    else items.set(id, { ...(body as T), id, version })
  }
}
