import { EntityStore } from '../EntityStore'
import { IdbStorage } from '../IdbStorage'
import type { Draft, Mutation, PushAnswer } from '../mutation'
import type { SyncStorage } from '../Storage'
import { SyncedData } from '../SyncedData'
import type { FakeServer } from './FakeServer'

interface Thing {
  readonly id: string
  readonly version: number
}

class Unreachable extends Error {
  readonly status = 0
}

/** A browser with its database, in which the app is opened, closed and crashes. */
export class TestDevice {
  /** What is between it and the server. */
  online = true
  /** Answers that get lost on their way, although the server has done what was asked. */
  loseAnswers = 0
  readonly name: string
  readonly #server: FakeServer
  readonly #around: (storage: SyncStorage) => SyncStorage
  #data: SyncedData | undefined
  #things = new EntityStore<Thing>('thing')

  constructor(name: string, server: FakeServer, around: (storage: SyncStorage) => SyncStorage = (storage) => storage) {
    this.name = name
    this.#server = server
    this.#around = around
  }

  get data(): SyncedData {
    if (!this.#data) throw new Error('The app is not open.')
    return this.#data
  }

  /** What the app shows. */
  shown(): Record<string, unknown> {
    return Object.fromEntries([...this.#things.items.get()].map(([id, { version: _version, ...body }]) => [`thing\n${id}`, body]))
  }

  complete(): boolean {
    return this.#things.complete.get()
  }

  async open(): Promise<void> {
    this.#things = new EntityStore<Thing>('thing')
    this.#data = new SyncedData({
      name: this.name,
      storage: this.#around(await IdbStorage.open(this.name)),
      target: this.#things,
      transports: () => [(cursor) => this.#server.open(cursor)],
      push: (deviceId, mutations) => this.#push(deviceId, mutations),
      admission: async () => (this.online ? 'admitted' : 'unreachable'),
      firstWait: 1,
    })
    await this.#data.open()
  }

  /** The page is gone, in the middle of whatever it does. */
  close(): void {
    this.#data?.stop()
    this.#data = undefined
  }

  goOffline(): void {
    this.online = false
    this.#data?.lose()
  }

  goOnline(): void {
    this.online = true
    this.#data?.hurry()
  }

  async change(draft: Omit<Draft, 'kind'>): Promise<void> {
    await this.data.change({ kind: 'thing', ...draft })
  }

  /** Nothing waits, and the stream is at its end. */
  isAtRest(): boolean {
    return this.data.queue.get().length === 0 && this.data.state.get().connection === 'live'
  }

  async #push(deviceId: string, mutations: readonly Mutation[]): Promise<PushAnswer> {
    await new Promise((resolve) => setTimeout(resolve))
    if (!this.online) throw new Unreachable('offline')
    const answer = this.#server.push(deviceId, mutations)
    if (this.loseAnswers-- > 0) throw new Unreachable('lost')
    return answer
  }
}
