import type { Op } from './frames'
import type { Stream } from './SyncClient'

/** What a pull answers. */
export interface Pulled {
  readonly epoch: string
  readonly from: number
  readonly to: number
  readonly head: number
  readonly ops: readonly Op[]
  readonly more: boolean
  readonly reset?: boolean
}

/** Pulls what follows the cursor, waiting for that many seconds when there is nothing. */
export type Pull = (cursor: string | undefined, wait: number, signal: AbortSignal) => Promise<Pulled>

const WAIT_SECONDS = 25

/** The change stream by pulling again and again, in the form of an `EventSource`: for networks that let no lasting connection through. */
export class PollStream implements Stream {
  readonly #listeners = new Map<string, (event: { data?: string }) => void>()
  readonly #ended = new AbortController()
  readonly #pull: Pull

  constructor(pull: Pull, cursor: string | undefined) {
    this.#pull = pull
    void this.#run(cursor)
  }

  addEventListener(type: string, listener: (event: { data?: string }) => void): void {
    this.#listeners.set(type, listener)
  }

  close(): void {
    this.#ended.abort()
  }

  async #run(cursor: string | undefined): Promise<void> {
    try {
      let from = cursor
      let news = await this.#pull(from, 0, this.#ended.signal)
      this.#emit('welcome', { epoch: news.epoch, head: news.head, mode: from === undefined || news.reset ? 'reset' : 'resume' })
      while (!this.#ended.signal.aborted) {
        from = `${news.epoch}.${news.to}`
        this.#emit('delta', { from: news.from, to: news.to, ops: news.ops })
        if (!news.more) this.#emit('caughtUp', { cursor: from })
        // Each pull follows from the one before.
        // oxlint-disable-next-line no-await-in-loop
        news = await this.#pull(from, news.more ? 0 : WAIT_SECONDS, this.#ended.signal)
        if (news.reset) this.#emit('reset', {})
      }
    } catch {
      if (!this.#ended.signal.aborted) this.#listeners.get('error')?.({})
    }
  }

  #emit(type: string, frame: object): void {
    if (!this.#ended.signal.aborted) this.#listeners.get(type)?.({ data: JSON.stringify(frame) })
  }
}
