import { Observable } from '../state/Observable'
import { FrameHandler, type SyncTarget } from './FrameHandler'
import { frameTypes, parseFrame } from './frames'

export type Connection = 'connecting' | 'catching-up' | 'live' | 'reconnecting'
export type Admission = 'admitted' | 'signed-out' | 'unreachable'

/** The part of `EventSource` that is used. */
export interface Stream {
  addEventListener(type: string, listener: (event: { data?: string }) => void): void
  close(): void
}

export interface SyncOptions {
  readonly target: SyncTarget
  readonly open: (url: string) => Stream
  /** Asked before each reconnection, since an `EventSource` does not tell why it failed. */
  readonly admission: () => Promise<Admission>
  readonly url?: string
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 20_000

/** Follows the change stream of the signed-in user and comes back after every loss, until stopped. */
export class SyncClient {
  readonly connection = new Observable<Connection>('connecting')
  readonly #options: SyncOptions
  readonly #frames: FrameHandler
  #stream: Stream | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = FIRST_WAIT_MS

  constructor(options: SyncOptions) {
    this.#options = options
    this.#frames = new FrameHandler(options.target)
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

  #open(): void {
    const cursor = this.#frames.open()
    const url = this.#options.url ?? '/api/v2/sync/stream'
    const stream = this.#options.open(cursor ? `${url}?cursor=${encodeURIComponent(cursor)}` : url)
    this.#stream = stream
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
    switch (this.#frames.handle(parseFrame(type, data))) {
      case 'live':
        this.#wait = FIRST_WAIT_MS
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
    this.#timer = setTimeout(() => void this.#comeBack(), this.#wait)
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS)
  }

  async #comeBack(): Promise<void> {
    const timer = this.#timer
    const admission = await this.#options.admission()
    // Stopped or started by hand in the meantime.
    if (this.#timer !== timer || this.#stream) return
    if (admission === 'unreachable') this.#lost()
    else if (admission === 'admitted') this.#open()
  }
}
