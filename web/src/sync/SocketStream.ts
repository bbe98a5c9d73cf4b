import type { CaughtUp } from './frames'
import type { Stream } from './SyncClient'

/** The part of `WebSocket` that is used. */
export interface Socket {
  addEventListener(type: 'open' | 'message' | 'close', listener: (event: { data?: unknown }) => void): void
  send(text: string): void
  close(): void
}

export interface SocketOptions {
  /** Asks the server for the word that opens one socket. */
  readonly ticket: () => Promise<string>
  readonly open: (ticket: string) => Socket
  readonly deviceId: string
  readonly cursor: string | undefined
}

const PING_MS = 60_000
/** After these the server ends the connection, or will. */
const LAST = new Set(['bye', 'slow', 'tokenExpiring'])

/** The change stream over a WebSocket, in the form of an `EventSource`. */
export class SocketStream implements Stream {
  readonly #listeners = new Map<string, (event: { data?: string }) => void>()
  #socket: Socket | undefined
  #ping: ReturnType<typeof setInterval> | undefined
  #closed = false
  #told: string | undefined
  /** Told a minute ago: by now it is stored. */
  #stored: string | undefined

  constructor(options: SocketOptions) {
    void this.#open(options)
  }

  addEventListener(type: string, listener: (event: { data?: string }) => void): void {
    this.#listeners.set(type, listener)
  }

  close(): void {
    this.#closed = true
    clearInterval(this.#ping)
    this.#socket?.close()
  }

  async #open({ ticket, open, deviceId, cursor }: SocketOptions): Promise<void> {
    try {
      const word = await ticket()
      if (this.#closed) return
      const socket = open(word)
      this.#socket = socket
      socket.addEventListener('open', () => {
        socket.send(JSON.stringify({ type: 'hello', protocol: 1, deviceId, ...(cursor === undefined ? {} : { cursor }) }))
        this.#ping = setInterval(() => this.#beat(socket), PING_MS)
      })
      socket.addEventListener('message', ({ data }) => this.#hear(String(data)))
      socket.addEventListener('close', () => this.#end())
    } catch {
      this.#end()
    }
  }

  /** Shows that this device is there, and how far: by that the server knows which deletions it has heard of. */
  #beat(socket: Socket): void {
    if (this.#stored !== undefined) socket.send(JSON.stringify({ type: 'ack', cursor: this.#stored }))
    socket.send('{"type":"ping"}')
    this.#stored = this.#told
    this.#told = undefined
  }

  #hear(data: string): void {
    const type = typeIn(data)
    if (type === 'caughtUp') this.#told = (JSON.parse(data) as CaughtUp).cursor
    if (LAST.has(type)) this.#end()
    else this.#listeners.get(type)?.({ data })
  }

  #end(): void {
    if (this.#closed) return
    this.close()
    this.#listeners.get('error')?.({})
  }
}

function typeIn(data: string): string {
  try {
    return String((JSON.parse(data) as { type?: unknown }).type)
  } catch {
    // Told as a delta that can't be read, so that it is asked for again.
    return 'delta'
  }
}
