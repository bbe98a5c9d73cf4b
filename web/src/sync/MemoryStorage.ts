import { settle, type Settling } from './answers'
import { type Draft, keyOf, type MutationResult, type Queued, type Review } from './mutation'
import { newDeviceId } from './newDeviceId'
import type { Held, News, Stored, SyncStorage, Waiting } from './Storage'

/** Keeps everything as long as the page lives: for browsers that let nothing be stored, and for tests. */
export class MemoryStorage implements SyncStorage {
  #deviceId = newDeviceId()
  #next = 1
  #cursor: string | undefined
  readonly #held = new Map<string, Held>()
  readonly #queue = new Map<number, Queued>()
  readonly #reviews = new Map<number, Review>()
  readonly #renamed = new Map<string, string>()

  async load(): Promise<Stored> {
    return { deviceId: this.#deviceId, cursor: this.#cursor, held: [...this.#held.values()], waiting: await this.loadWaiting() }
  }

  async loadWaiting(): Promise<Waiting> {
    return { queue: [...this.#queue.values()], reviews: [...this.#reviews.values()] }
  }

  async queue(draft: Draft, at: number): Promise<Queued> {
    const queued = { ...draft, id: this.#renamed.get(keyOf(draft)) ?? draft.id, mid: this.#next++, at }
    this.#queue.set(queued.mid, queued)
    return queued
  }

  async keep({ held, dropped, cursor, shown }: News): Promise<void> {
    for (const each of held) this.#held.set(keyOf(each), each)
    for (const each of dropped) this.#held.delete(keyOf(each))
    for (const mid of shown) this.#queue.delete(mid)
    this.#cursor = cursor
  }

  async answer(results: readonly MutationResult[], at: number): Promise<Settling> {
    const settling = settle([...this.#queue.values()], results, at)
    for (const each of settling.changed) this.#queue.set(each.mid, each)
    for (const mid of settling.done) this.#queue.delete(mid)
    for (const each of settling.reviews) this.#reviews.set(each.mid, each)
    for (const [key, id] of settling.renamed) this.#renamed.set(key, id)
    return settling
  }

  async dismiss(mid: number): Promise<void> {
    this.#reviews.delete(mid)
  }

  async wipe(keepUnsent: boolean): Promise<void> {
    this.#held.clear()
    this.#cursor = undefined
    if (keepUnsent) return
    this.#queue.clear()
    this.#reviews.clear()
    this.#renamed.clear()
    this.#deviceId = newDeviceId()
  }

  close(): void {}
}
