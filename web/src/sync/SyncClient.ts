import { Backoff } from './Backoff'
import { FrameHandler, type SyncTarget } from './FrameHandler'
import { frameTypes, parseFrame } from './frames'
import { Observable } from './Observable'

export type Connection = 'connecting' | 'catching-up' | 'live' | 'reconnecting'
export type Admission = 'admitted' | 'signed-out' | 'unreachable'

/** The part of `EventSource` that is used. */
export interface Stream {
  addEventListener(type: string, listener: (event: { data?: string }) => void): void
  close(): void
}

/** Opens the stream behind the cursor, or from its start. */
export type Transport = (cursor: string | undefined) => Stream

export interface SyncOptions {
  readonly target: SyncTarget
  /** The best one first; the next is tried when one does not bring a word. */
  readonly transports: readonly [Transport, ...Transport[]]
  /** Asked before each reconnection, since a stream does not tell why it failed. */
  readonly admission: () => Promise<Admission>
  /** Where the target is already. */
  readonly cursor?: string | undefined
  readonly random?: () => number
  /** How long to wait after the first loss, in milliseconds. */
  readonly firstWait?: number
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 20_000

/** Follows the change stream of the signed-in user and comes back after every loss, until stopped. */
export class SyncClient {
  readonly connection = new Observable<Connection>('connecting')
  readonly #options: SyncOptions
  readonly #frames: FrameHandler
  readonly #backoff: Backoff
  #stream: Stream | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #transport = 0
  #spoke = false

  constructor(options: SyncOptions) {
    this.#options = options
    this.#frames = new FrameHandler(options.target, options.cursor)
    this.#backoff = new Backoff(options.firstWait ?? FIRST_WAIT_MS, LONGEST_WAIT_MS, options.random)
  }

  /** Opens the stream, or hurries a reconnection that waits. Does nothing while connected. */
  start(): void {
    if (this.#stream) return
    clearTimeout(this.#timer)
    this.#open()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#stream?.close()
    this.#stream = undefined
  }

  /** Treats the connection as lost, as when the network is known to be gone. */
  lose(): void {
    if (this.#stream) this.#lost()
  }

  #open(): void {
    const { transports } = this.#options
    const open = transports[this.#transport % transports.length] ?? transports[0]
    const stream = open(this.#frames.open())
    this.#stream = stream
    this.#spoke = false
    for (const type of frameTypes) {
      stream.addEventListener(type, ({ data }) => {
        if (this.#stream === stream) this.#take(type, data ?? '')
      })
    }
    stream.addEventListener('error', () => {
      if (this.#stream === stream) this.#lost()
    })
  }

  #take(type: (typeof frameTypes)[number], data: string): void {
    this.#spoke = true
    switch (this.#frames.handle(parseFrame(type, data))) {
      case 'live':
        this.#backoff.reset()
        return this.connection.set('live')
      case 'reopen':
        return this.#lost()
      default:
        if (this.connection.get() !== 'live') this.connection.set('catching-up')
    }
  }

  #lost(): void {
    this.stop()
    this.connection.set('reconnecting')
    this.#timer = setTimeout(() => void this.#comeBack(), this.#backoff.next())
  }

  async #comeBack(): Promise<void> {
    const timer = this.#timer
    const admission = await this.#options.admission()
    // Stopped or started by hand in the meantime.
    if (this.#timer !== timer || this.#stream) return
    if (admission === 'unreachable') {
      // The kind of stream is not to blame.
      this.#spoke = true
      return this.#lost()
    }
    if (admission === 'signed-out') return
    // The server is there, and yet the stream said nothing: this kind of it may not come through.
    if (!this.#spoke) this.#transport++
    this.#open()
  }
}
