import { Backoff } from './Backoff'
import { nextBatch } from './batches'
import type { Mutation, MutationResult, PushAnswer, Queued } from './mutation'

export interface PusherOptions {
  /** What waits now, by ascending number. */
  readonly queue: () => readonly Queued[]
  /**
   * Sends a batch. An error with a `status` and the `problem` type of the server's document says what the server thinks of it; any other, that
   * it did not get there.
   */
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
  /** The `type` of a problem document. */
  readonly problem?: string
  readonly message?: string
  /** Seconds. */
  readonly retryAfter?: number
}

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 60_000
/** With these a mutation is wrong in itself. Whatever else is answered, by a proxy or a server that is being set up, may be another answer soon. */
const WRONG = new Set([400, 413, 422])
const PROBLEM = 'urn:mirubato:problem:'

/**
 * Sends what waits, one batch at a time, until all is answered. Without an answer the same is sent again. A batch that the server refuses
 * as a whole is sent one by one, and the mutation that it refuses alone is done as rejected: none of them blocks the queue for ever.
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
      const sent = new Set(batch.map(({ mid }) => mid))
      const answer = (await this.#options.push(batch)) as PushAnswer | undefined
      results = (answer?.results ?? []).filter(({ mid }) => sent.has(mid))
      if (results.length === 0) throw new Error('The server answered none of the changes.')
    } catch (error) {
      const { status = 0, problem = '', message = '' } = error as Failure
      if (!WRONG.has(status) || !problem.startsWith(PROBLEM)) throw error
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
