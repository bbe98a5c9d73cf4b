import { Backoff } from './Backoff'
import { nextBatch } from './batches'
import type { Mutation, MutationResult, PushAnswer, Queued } from './mutation'

export interface PusherOptions {
  /** What waits now, by ascending number. */
  readonly queue: () => readonly Queued[]
  /** Sends a batch. An error with a `status` says what the server thinks of it; one without, or with 0, that nobody was reached. */
  readonly push: (mutations: readonly Mutation[]) => Promise<PushAnswer>
  /** Keeps what became of mutations; called before any other is sent. */
  readonly answered: (results: readonly MutationResult[]) => Promise<void>
  /** Told the error that holds up the queue; undefined once it moves. */
  readonly held: (error: string | undefined) => void
  readonly random?: () => number
  /** How long to wait after the first failure, in milliseconds. */
  readonly firstWait?: number
}

interface Failure {
  readonly status?: number
  readonly message?: string
  /** Seconds. */
  readonly retryAfter?: number
}

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 60_000
/** With these the same is sent again: nobody was there, not signed in for now, too slow, too much at once. */
const AGAIN = new Set([0, 401, 408, 425, 429])

/**
 * Sends what waits, one batch at a time, until all is answered. Without an answer the same is sent again. A batch that is refused
 * as a whole is sent one by one, and the mutation that is refused alone is done as rejected: nothing blocks the queue for ever.
 */
export class Pusher {
  readonly #options: PusherOptions
  readonly #backoff: Backoff
  #busy = false
  #stopped = false
  #most: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: PusherOptions) {
    this.#options = options
    this.#backoff = new Backoff(options.firstWait ?? FIRST_WAIT_MS, LONGEST_WAIT_MS, options.random)
  }

  /** Something waits, or the server can be reached again. */
  readonly kick = (): void => {
    if (this.#busy || this.#stopped) return
    clearTimeout(this.#timer)
    void this.#run()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    this.#busy = true
    try {
      let batch = nextBatch(this.#options.queue(), this.#most)
      while (batch.length > 0 && !this.#stopped) {
        // One after the other: the next may follow from this one's answer.
        // oxlint-disable-next-line no-await-in-loop
        await this.#send(batch)
        batch = nextBatch(this.#options.queue(), this.#most)
      }
      this.#most = undefined
    } catch (error) {
      this.#comeBack(error as Failure)
    } finally {
      this.#busy = false
    }
  }

  async #send(batch: readonly Mutation[]): Promise<void> {
    let results: readonly MutationResult[]
    try {
      results = (await this.#options.push(batch)).results
      if (results.length === 0) throw new Error('The server answered none of the changes.')
    } catch (error) {
      const { status = 0, message = '' } = error as Failure
      if (AGAIN.has(status) || status >= 500) throw error
      if (batch.length > 1) {
        this.#most = 1
        return
      }
      results = batch.map(({ mid }) => ({ mid, status: 'rejected', reason: message }))
    }
    if (this.#stopped) return
    await this.#options.answered(results)
    this.#backoff.reset()
    this.#options.held(undefined)
  }

  #comeBack({ message, retryAfter }: Failure): void {
    if (this.#stopped) return
    this.#options.held(message ?? '')
    const wait = Math.max(this.#backoff.next(), (retryAfter ?? 0) * 1000)
    this.#timer = setTimeout(this.kick, wait)
  }
}
