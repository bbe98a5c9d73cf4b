import { applied } from '../applied'
import type { Op } from '../frames'
import type { Body, Mutation, MutationResult, PushAnswer } from '../mutation'
import type { Stream } from '../SyncClient'

interface Row {
  readonly seq: number
  readonly version: number
  readonly body?: Body
}

/** A server as far as a device sees it: one ordered stream, mutations that have their effect once. Whatever it sends has no memory in common with it. */
export class FakeServer {
  readonly rows = new Map<string, Row>()
  /** How often each mutation had an effect, by device and number. */
  readonly effects = new Map<string, number>()
  epoch = 'e1'
  seq = 0
  /** A reason for which mutations are refused; undefined takes them. */
  refuse: (mutation: Mutation) => string | undefined = () => undefined
  readonly #streams = new Set<FakeStream>()
  readonly #done = new Map<string, MutationResult>()

  get connections(): number {
    return this.#streams.size
  }

  push(deviceId: string, mutations: readonly Mutation[]): PushAnswer {
    return { results: structuredClone(mutations).map((mutation) => this.#take(deviceId, mutation)) }
  }

  /** A stream behind the cursor, as an `EventSource` tells of it. */
  open(cursor: string | undefined): FakeStream {
    const stream = new FakeStream(() => this.#streams.delete(stream))
    this.#streams.add(stream)
    const [epoch, seq] = cursor?.split('.') ?? []
    const known = epoch === this.epoch ? Number(seq) : 0
    stream.emit('welcome', { epoch: this.epoch, head: this.seq, mode: epoch === this.epoch ? 'resume' : 'reset' })
    stream.at = known
    this.#feed(stream)
    return stream
  }

  /** The stream is built anew: cursors mean nothing any more. */
  beginAnew(): void {
    this.epoch = `e${Number(this.epoch.slice(1)) + 1}`
    this.cut()
  }

  /** Ends all connections. */
  cut(): void {
    for (const stream of this.#streams) stream.emit('error', {})
  }

  /** Sends the same delta once more, and one that begins too far ahead. */
  stutter(): void {
    for (const stream of this.#streams) stream.emit('delta', { from: this.seq + 5, to: this.seq + 6, ops: [] })
  }

  bodies(): Record<string, Body> {
    return Object.fromEntries([...this.rows].flatMap(([key, { body }]) => (body ? [[key, body]] : [])))
  }

  #take(deviceId: string, mutation: Mutation): MutationResult {
    const { mid, kind } = mutation
    const name = `${deviceId} ${mid}`
    const before = this.#done.get(name)
    if (before) return { ...before, status: 'duplicate' }
    const reason = this.refuse(mutation)
    // Things that a device names "local" get a name from here.
    const id = mutation.id.replace(/^local/, 'real')
    const key = `${kind}\n${id}`
    const row = this.rows.get(key)
    const gone = row !== undefined && row.body === undefined && mutation.op !== 'restore'
    if (reason !== undefined || gone || (!row && mutation.base !== undefined)) return { mid, status: 'rejected', reason: reason ?? 'gone' }
    const body = applied(row?.body, [{ ...mutation, restored: {} }])
    this.seq++
    const version = (row?.version ?? 0) + 1
    this.rows.set(key, { seq: this.seq, version, ...(body ? { body } : {}) })
    this.effects.set(name, (this.effects.get(name) ?? 0) + 1)
    const result: MutationResult = { mid, status: 'applied', kind, id, version, visibleAt: this.seq }
    this.#done.set(name, result)
    for (const stream of this.#streams) this.#feed(stream)
    return result
  }

  #feed(stream: FakeStream): void {
    const from = stream.at
    const ops = [...this.rows].filter(([, { seq }]) => seq > from).map(([key, row]) => opOf(key, row)).toSorted((one, other) => one.seq - other.seq)
    stream.at = this.seq
    if (this.seq > from) stream.emit('delta', { from, to: this.seq, ops })
    stream.emit('caughtUp', { cursor: `${this.epoch}.${this.seq}` })
  }
}

/** Brings its frames a moment later, in their order. */
export class FakeStream implements Stream {
  at = 0
  readonly #listeners = new Map<string, (event: { data?: string }) => void>()
  readonly #closed: () => void
  #open = true

  constructor(closed: () => void) {
    this.#closed = closed
  }

  addEventListener(type: string, listener: (event: { data?: string }) => void): void {
    this.#listeners.set(type, listener)
  }

  close(): void {
    this.#open = false
    this.#closed()
  }

  emit(type: string, frame: object): void {
    const data = JSON.stringify(frame)
    setTimeout(() => this.#open && this.#listeners.get(type)?.({ data }))
  }
}

function opOf(key: string, { seq, version, body }: Row): Op {
  const [kind = '', id = ''] = key.split('\n')
  return body ? { seq, kind, id, version, body } : { seq, kind, id, version, deleted: true }
}
