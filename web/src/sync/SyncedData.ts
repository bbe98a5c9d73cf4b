import { Ingress } from './Ingress'
import { whenLeading } from './leadership'
import type { Body, Draft, MutationResult, Queued, Review } from './mutation'
import { Observable } from './Observable'
import { Pusher } from './Pusher'
import { Replica } from './Replica'
import type { Waiting } from './Storage'
import { type Connection, SyncClient } from './SyncClient'
import type { SyncedOptions, SyncState } from './SyncedOptions'
import { TabChannel, type Word } from './TabChannel'
import { until } from './until'

/**
 * The user's entities on this device: they can be read and changed at any time, and come together with the server and the other
 * devices whenever that can be reached. One tab leads: it alone talks to the server; the others see what it sees.
 */
export class SyncedData {
  readonly state = new Observable<SyncState>({ connection: 'connecting' })
  /** What the server has not got yet, or the stream does not show yet, by ascending number. */
  readonly queue = new Observable<readonly Queued[]>([])
  readonly reviews = new Observable<readonly Review[]>([])
  readonly #options: SyncedOptions
  readonly #replica: Replica
  #channel: TabChannel<SyncState> | undefined
  #ended = new AbortController()
  #cursor: string | undefined
  #deviceId = ''
  /** What is read from the storage is read one after the other, so that nothing older replaces what is newer. */
  #turns: Promise<void> = Promise.resolve()
  #leader: { readonly client: SyncClient; readonly pusher: Pusher; readonly ingress: Ingress } | undefined

  constructor(options: SyncedOptions) {
    this.#options = options
    this.#replica = new Replica(options.target, options.complete)
  }

  /** Shows what is stored here, then follows the server, until it is stopped. */
  async open(): Promise<void> {
    const name = `mirubato-sync.${this.#options.name}`
    const ended = new AbortController()
    this.#ended = ended
    this.#channel = new TabChannel(name, (word) => void this.#inTurn(() => this.#hear(word)))
    this.#options.target.restart()
    await this.#inTurn(this.#readAll)
    if (ended.signal.aborted) return
    if (this.#cursor !== undefined) this.#options.target.caughtUp(this.#cursor)
    this.#tell({ word: 'hello' })
    whenLeading(name, () => void this.#lead(ended.signal), ended.signal)
  }

  /** Ends what this tab does; what is stored stays. */
  stop(): void {
    this.#ended.abort()
    this.#leader?.client.stop()
    this.#leader?.pusher.stop()
    this.#leader = undefined
    this.#channel?.close()
  }

  /** Tries to reach the server at once. */
  readonly hurry = (): void => {
    this.#leader?.client.start()
    this.#leader?.pusher.kick()
  }

  /** The network is known to be gone. */
  readonly lose = (): void => this.#leader?.client.lose()

  /** What is shown of an entity; undefined when it is not there. `version` is 0 for what the server does not have yet. */
  read<T extends Body>(kind: string, id: string): (T & { id: string; version: number }) | undefined {
    const body = this.#replica.shown({ kind, id })
    return body && { ...(body as T), id, version: this.#replica.holds({ kind, id })?.version ?? 0 }
  }

  /** Keeps a change, shows it, and sends it as soon as that can be. It survives a crash once this is done. */
  async change(draft: Draft): Promise<Queued> {
    const base = draft.base ?? this.#replica.holds(draft)?.version
    const queued = await this.#options.storage.queue({ ...draft, ...(base === undefined ? {} : { base }) }, this.#now())
    await this.#inTurn(this.#readWaiting)
    this.#tell({ word: 'waiting' })
    this.#leader?.pusher.kick()
    return queued
  }

  /** Waits until the server has answered a change, or that long; gives the change as it is then, undefined when it is gone. */
  async answered(mid: number, milliseconds: number): Promise<Queued | undefined> {
    const unanswered = () => this.queue.get().some((each) => each.mid === mid && !each.answered)
    await until(this.queue, () => !unanswered(), milliseconds)
    return this.queue.get().find((each) => each.mid === mid)
  }

  /** Waits until the server has all that was changed here, or that long; tells whether it has. */
  flushed(milliseconds: number): Promise<boolean> {
    return until(this.queue, () => this.queue.get().every((each) => each.answered), milliseconds)
  }

  readonly dismiss = async (mid: number): Promise<void> => {
    await this.#options.storage.dismiss(mid)
    await this.#inTurn(this.#readWaiting)
    this.#tell({ word: 'waiting' })
  }

  /** Ends everything and forgets what is stored; on wish all but what the server does not have yet. */
  async wipe(keepUnsent: boolean): Promise<void> {
    this.#tell({ word: 'wiped' })
    await this.#leader?.ingress.settled()
    this.stop()
    await this.#options.storage.wipe(keepUnsent)
    this.#options.storage.close()
  }

  async #lead(signal: AbortSignal): Promise<void> {
    // What this tab has heard of may be less than what is stored.
    await this.#inTurn(this.#readAll)
    if (signal.aborted) return
    const { storage, random, firstWait, admission, transports, push } = this.#options
    const ingress = new Ingress(this.#replica, storage, this.#cursor, {
      taken: (word) => this.#tell(word),
      live: (cursor) => {
        this.#cursor = cursor
        this.#options.target.caughtUp(cursor)
      },
      waiting: () => void this.#inTurn(this.#readWaiting).then(() => this.#tell({ word: 'waiting' })),
    })
    const waits = { ...(random ? { random } : {}), ...(firstWait === undefined ? {} : { firstWait }) }
    const client = new SyncClient({ target: ingress, transports: transports(this.#deviceId), admission, cursor: this.#cursor, ...waits })
    const pusher = new Pusher({
      queue: this.queue.get,
      push: (mutations) => push(this.#deviceId, mutations),
      answered: (results) => this.#answered(results),
      held: (lastError) => this.#setState(lastError === undefined ? {} : { lastError }, 'lastError'),
      ...waits,
    })
    this.#leader = { client, pusher, ingress }
    client.connection.subscribe(() => this.#connected(client.connection.get()))
    client.start()
    pusher.kick()
  }

  #connected(connection: Connection): void {
    if (connection === 'live') {
      this.#setState({ connection }, 'offlineSince')
      this.#leader?.pusher.kick()
    } else {
      const lost = connection === 'reconnecting' ? { offlineSince: this.state.get().offlineSince ?? this.#now() } : {}
      this.#setState({ connection, ...lost }, undefined)
    }
  }

  async #answered(results: readonly MutationResult[]): Promise<void> {
    await this.#options.storage.answer(results, this.#now())
    await this.#inTurn(this.#readWaiting)
    await this.#leader?.ingress.shown()
    this.#tell({ word: 'waiting' })
  }

  async #hear(word: Word<SyncState>): Promise<void> {
    switch (word.word) {
      case 'taken':
        if (this.#leader) return
        if (word.from !== this.#cursor) return this.#readAll()
        this.#replica.take(word.held, word.dropped)
        this.#replica.reach(word.to)
        this.#cursor = word.to
        return this.#options.target.caughtUp(word.to)
      case 'waiting':
        await this.#readWaiting()
        return this.#leader?.pusher.kick()
      case 'reload':
        if (this.#leader) return
        await this.#readAll()
        return this.#options.target.caughtUp(this.#cursor)
      case 'state':
        return this.state.set(word.state)
      case 'hello':
        if (this.#leader) this.#tell({ word: 'state', state: this.state.get() })
        return
      case 'wiped':
        this.stop()
        this.#options.storage.close()
        this.#options.wiped?.()
    }
  }

  #tell(word: Word<SyncState>): void {
    this.#channel?.tell(word)
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.#turns.then(() => (this.#ended.signal.aborted ? undefined : step()))
    this.#turns = turn.catch(() => {})
    return turn
  }

  readonly #readAll = async (): Promise<void> => {
    const stored = await this.#options.storage.load()
    this.#deviceId = stored.deviceId
    this.#cursor = stored.cursor
    this.#replica.load(stored)
    this.#showWaiting(stored.waiting)
  }

  readonly #readWaiting = async (): Promise<void> => {
    this.#showWaiting(await this.#options.storage.loadWaiting())
  }

  #showWaiting({ queue, reviews }: Waiting): void {
    this.#replica.wait(queue)
    this.queue.set(queue)
    this.reviews.set(reviews)
    // What was shown while this was read is shown still.
    void this.#leader?.ingress.shown()
  }

  #setState(changes: Partial<SyncState>, without: keyof SyncState | undefined): void {
    const { [without ?? 'connection']: _, ...rest } = this.state.get()
    this.state.set({ connection: this.state.get().connection, ...rest, ...changes })
    this.#tell({ word: 'state', state: this.state.get() })
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }
}
