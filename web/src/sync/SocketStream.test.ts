import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Socket, SocketStream } from './SocketStream'

class FakeSocket implements Socket {
  readonly sent: unknown[] = []
  closed = false
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>()

  addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
    this.#listeners.set(type, listener)
  }

  send(text: string) {
    this.sent.push(JSON.parse(text))
  }

  close() {
    this.closed = true
  }

  emit(type: string, data?: string) {
    this.#listeners.get(type)?.(data === undefined ? {} : { data })
  }
}

let socket: FakeSocket
let heard: string[]

beforeEach(() => {
  vi.useFakeTimers()
  socket = new FakeSocket()
  heard = []
})

afterEach(() => void vi.useRealTimers())

async function opened(cursor?: string, ticket: () => Promise<string> = async () => 't1'): Promise<SocketStream> {
  const stream = new SocketStream({ ticket, open: () => socket, deviceId: 'phone', cursor })
  for (const type of ['welcome', 'delta', 'error']) stream.addEventListener(type, ({ data }) => heard.push(`${type} ${data ?? ''}`))
  await vi.advanceTimersByTimeAsync(0)
  socket.emit('open')
  return stream
}

test('it says who is there and where that device is, and pings each minute', async () => {
  await opened('e1.3')

  await vi.advanceTimersByTimeAsync(60_000)

  expect(socket.sent).toEqual([{ type: 'hello', protocol: 1, deviceId: 'phone', cursor: 'e1.3' }, { type: 'ping' }])
})

test('what has come is acknowledged once, when it must have been stored', async () => {
  await opened('e1.3')
  socket.emit('message', '{"type":"caughtUp","cursor":"e1.7"}')

  await vi.advanceTimersByTimeAsync(60_000)
  const soon = socket.sent.slice(1)
  await vi.advanceTimersByTimeAsync(120_000)

  expect(soon).toEqual([{ type: 'ping' }])
  expect(socket.sent.slice(2)).toEqual([{ type: 'ack', cursor: 'e1.7' }, { type: 'ping' }, { type: 'ping' }])
})

test('frames come as events of their type; those that nobody asked for are left', async () => {
  await opened()

  socket.emit('message', '{"type":"welcome"}')
  socket.emit('message', '{"type":"pong"}')
  socket.emit('message', 'no JSON')

  expect(heard).toEqual(['welcome {"type":"welcome"}', 'delta no JSON'])
})

test.each(['{"type":"bye","code":1001}', '{"type":"slow"}', '{"type":"tokenExpiring"}'])('it ends by itself after %s', async (last) => {
  await opened()

  socket.emit('message', last)
  socket.emit('close')

  expect(heard).toEqual(['error '])
  expect(socket.closed).toBe(true)
})

test('no ticket is a lost connection', async () => {
  await opened(undefined, () => Promise.reject(new Error('offline')))

  expect(heard).toEqual(['error '])
})

test('once closed it says nothing more', async () => {
  const stream = await opened()

  stream.close()
  socket.emit('close')

  expect(heard).toEqual([])
})
