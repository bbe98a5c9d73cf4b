import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Admission, type Stream, SyncClient } from './SyncClient'

class FakeStream implements Stream {
  readonly url: string
  closed = false
  readonly #listeners = new Map<string, (event: { data?: string }) => void>()

  constructor(url: string) {
    this.url = url
  }

  addEventListener(type: string, listener: (event: { data?: string }) => void) {
    this.#listeners.set(type, listener)
  }

  close() {
    this.closed = true
  }

  emit(type: string, frame: unknown = {}) {
    this.#listeners.get(type)?.({ data: JSON.stringify(frame) })
  }

  /** Everything up to `seq`, in one go. */
  emitAll(seq: number) {
    this.emit('welcome', { epoch: 'e1', head: seq, mode: 'reset' })
    this.emit('delta', { from: 0, to: seq, ops: [] })
    this.emit('caughtUp', { cursor: `e1.${seq}` })
  }
}

const streams: FakeStream[] = []
const latest = () => streams.at(-1)!
let admitted: Admission
let client: SyncClient

const opened = (transport: string) => (cursor: string | undefined) => {
  streams.push(new FakeStream(`${transport} ${cursor ?? 'all'}`))
  return latest()
}

beforeEach(() => {
  vi.useFakeTimers()
  streams.length = 0
  admitted = 'admitted'
  client = new SyncClient({
    target: { restart: () => {}, apply: () => {}, caughtUp: () => {} },
    transports: [opened('first'), opened('second')],
    admission: async () => admitted,
    random: () => 0,
  })
  client.start()
})

afterEach(() => {
  client.stop()
  vi.useRealTimers()
})

test('the state goes from connecting over catching up to live', () => {
  const states = [client.connection.get()]
  client.connection.subscribe(() => states.push(client.connection.get()))

  latest().emitAll(3)

  expect(states).toEqual(['connecting', 'catching-up', 'live'])
})

test('a lost connection comes back with its cursor', async () => {
  latest().emitAll(3)

  latest().emit('error')
  expect(client.connection.get()).toBe('reconnecting')
  await vi.advanceTimersByTimeAsync(500)

  expect(streams).toHaveLength(2)
  expect(latest().url).toBe('first e1.3')
})

test('a server that stays away is asked less and less often', async () => {
  admitted = 'unreachable'
  latest().emit('error')

  await vi.advanceTimersByTimeAsync(500 + 1000 + 2000)
  admitted = 'admitted'
  await vi.advanceTimersByTimeAsync(3999)
  expect(streams).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)

  expect(streams).toHaveLength(2)
})

test('a signed-out device does not come back', async () => {
  admitted = 'signed-out'

  latest().emit('error')
  await vi.advanceTimersByTimeAsync(120_000)

  expect(streams).toHaveLength(1)
})

test('a gap opens the stream again at our cursor', async () => {
  latest().emitAll(3)

  latest().emit('delta', { from: 5, to: 6, ops: [] })
  expect(latest().closed).toBe(true)
  await vi.advanceTimersByTimeAsync(500)

  expect(latest().url).toBe('first e1.3')
})

test('frames of a closed connection are not heard', () => {
  const first = latest()
  first.emit('error')

  first.emitAll(3)

  expect(client.connection.get()).toBe('reconnecting')
})

test('stopping ends the wait for a reconnection, starting hurries it', async () => {
  latest().emit('error')
  client.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(streams).toHaveLength(1)

  client.start()

  expect(streams).toHaveLength(2)
})

test('a transport that never brings a word gives way to the next, one that spoke stays', async () => {
  latest().emit('error')
  await vi.advanceTimersByTimeAsync(500)
  expect(latest().url).toBe('second all')
  latest().emitAll(3)

  latest().emit('error')
  await vi.advanceTimersByTimeAsync(1000)

  expect(latest().url).toBe('second e1.3')
})

test('a transport is not blamed for a server that is away', async () => {
  admitted = 'unreachable'
  latest().emit('error')
  await vi.advanceTimersByTimeAsync(500)

  admitted = 'admitted'
  await vi.advanceTimersByTimeAsync(1000)

  expect(latest().url).toBe('first all')
})

test('a network that is known to be gone ends the connection', () => {
  latest().emitAll(3)

  client.lose()

  expect(latest().closed).toBe(true)
  expect(client.connection.get()).toBe('reconnecting')
})

test('a client that knows a cursor begins there', () => {
  client.stop()
  const resumed = new SyncClient({ target: { restart: () => {}, apply: () => {}, caughtUp: () => {} }, transports: [opened('only')], admission: async () => admitted, cursor: 'e1.7' })

  resumed.start()

  expect(latest().url).toBe('only e1.7')
  resumed.stop()
})
