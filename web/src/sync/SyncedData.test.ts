import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeLocks } from './testing/FakeLocks'
import { FakeServer } from './testing/FakeServer'
import { TestDevice } from './testing/TestDevice'

const RANDOM_SEEDS = 40
const soon = { timeout: 4000, interval: 2 }

let server: FakeServer
let devices: TestDevice[]
let names = 0

beforeEach(() => {
  server = new FakeServer()
  devices = []
})

afterEach(() => {
  for (const each of devices) each.close()
  vi.unstubAllGlobals()
})

async function device(name = `device-${names++}`): Promise<TestDevice> {
  const made = new TestDevice(name, server)
  devices.push(made)
  await made.open()
  return made
}

const rest = (...some: TestDevice[]) => vi.waitFor(() => expect(some.every((each) => each.isAtRest())).toBe(true), soon)

async function converge(...some: TestDevice[]): Promise<void> {
  await rest(...some)
  await vi.waitFor(() => {
    for (const each of some) expect(withoutIds(each.shown())).toEqual(server.bodies())
  }, soon)
}

const withoutIds = (shown: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(shown).map(([key, body]) => [key, Object.fromEntries(Object.entries(body as object).filter(([name]) => name !== 'id'))]))

test('a change is shown at once, and on the other device when it was sent', async () => {
  const [one, other] = [await device(), await device()]

  await one.change({ id: 'a', set: { name: 'Largo' } })
  expect(one.shown()).toMatchObject({ 'thing\na': { name: 'Largo' } })

  await converge(one, other)
  expect(other.shown()).toMatchObject({ 'thing\na': { name: 'Largo' } })
})

test('what was changed offline waits through a reload and is sent later', async () => {
  const one = await device()
  await one.change({ id: 'a', set: { name: 'Largo' } })
  await rest(one)
  one.goOffline()
  await one.change({ id: 'a', set: { name: 'Presto' } })

  one.close()
  await one.open()
  expect(one.shown()).toMatchObject({ 'thing\na': { name: 'Presto' } })
  expect(one.complete()).toBe(true)
  expect(one.data.queue.get()).toHaveLength(1)
  one.goOnline()

  await converge(one)
  expect(server.bodies()).toEqual({ 'thing\na': { name: 'Presto' } })
})

test('offline is told, with its time and what holds up the queue', async () => {
  const one = await device()
  await rest(one)
  const before = Date.now()

  one.goOffline()
  await one.change({ id: 'a', set: { name: 'Largo' } })

  await vi.waitFor(() => expect(one.data.state.get()).toMatchObject({ connection: 'reconnecting', lastError: 'offline' }), soon)
  expect(one.data.state.get().offlineSince).toBeGreaterThanOrEqual(before)
  one.goOnline()
  await converge(one)
  expect(one.data.state.get()).toEqual({ connection: 'live' })
})

test('a lost answer makes no second effect', async () => {
  const one = await device()
  one.loseAnswers = 3

  await one.change({ id: 'a', inc: { times: 1 } })
  await one.change({ id: 'a', inc: { times: 1 } })

  await converge(one)
  expect(server.bodies()).toEqual({ 'thing\na': { times: 2 } })
})

test('a rejected change is taken back, kept for review, and holds up no other', async () => {
  const one = await device()
  server.refuse = ({ set }) => (set?.['name'] === 'bad' ? 'No such name.' : undefined)

  await one.change({ id: 'a', set: { name: 'bad' } })
  await one.change({ id: 'b', set: { name: 'good' } })

  await converge(one)
  expect(Object.keys(one.shown())).toEqual(['thing\nb'])
  expect(one.data.reviews.get()).toMatchObject([{ status: 'rejected', reason: 'No such name.', mutation: { id: 'a' } }])
  await one.data.dismiss(one.data.reviews.get()[0]!.mid)
  expect(one.data.reviews.get()).toEqual([])
})

test('changes of what is new follow it under the id that the server gives', async () => {
  const one = await device()
  one.goOffline()
  await one.change({ id: 'local-1', set: { name: 'Largo' } })
  await one.change({ id: 'local-1', set: { tempo: 60 } })
  one.goOnline()

  await converge(one)
  await one.change({ id: 'local-1', set: { tempo: 72 } })

  await converge(one)
  expect(server.bodies()).toEqual({ 'thing\nreal-1': { name: 'Largo', tempo: 72 } })
})

test('a gap in the stream is pulled again', async () => {
  const [one, other] = [await device(), await device()]
  await rest(one, other)

  server.stutter()
  await other.change({ id: 'a', set: { name: 'Largo' } })

  await converge(one, other)
})

test('a reset takes everything anew, drops what is gone, and keeps what was not sent', async () => {
  const one = await device()
  await one.change({ id: 'a', set: { name: 'Largo' } })
  await one.change({ id: 'b', set: { name: 'Presto' } })
  await converge(one)
  one.goOffline()
  await one.change({ id: 'c', set: { name: 'Andante' } })
  server.rows.delete('thing\na')
  server.beginAnew()
  one.goOnline()

  await converge(one)
  expect(Object.keys(server.bodies())).toEqual(['thing\nb', 'thing\nc'])
  one.close()
  await one.open()
  expect(Object.keys(one.shown())).toEqual(['thing\nb', 'thing\nc'])
})

test.each(['with locks', 'without locks'])('two tabs show the same, and one of them goes on when the other is closed (%s)', async (how) => {
  if (how === 'with locks') vi.stubGlobal('navigator', { locks: new FakeLocks() })
  const first = await device(how)
  const second = await device(how)
  await rest(first)
  await vi.waitFor(() => expect(server.connections).toBe(how === 'with locks' ? 1 : 2), soon)

  await second.change({ id: 'a', set: { name: 'Largo' } })
  await converge(first, second)
  first.close()
  await second.change({ id: 'b', set: { name: 'Presto' } })

  await converge(second)
  expect(Object.keys(server.bodies())).toEqual(['thing\na', 'thing\nb'])
})

test('wiping leaves nothing, or only what the server does not have', async () => {
  const one = await device()
  await one.change({ id: 'a', set: { name: 'Largo' } })
  await converge(one)
  one.goOffline()
  await one.change({ id: 'b', set: { name: 'Presto' } })

  await one.data.wipe(true)
  await one.open()
  expect(Object.keys(one.shown())).toEqual(['thing\nb'])
  await one.data.wipe(false)
  await one.open()
  expect(one.shown()).toEqual({})
  expect(one.data.queue.get()).toEqual([])
})

/** A generator of numbers from 0 to 1 that a seed decides (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test.each(Array.from({ length: RANDOM_SEEDS }, (_, seed) => seed + 1))(
  'devices that edit, lose answers, go away and crash by chance converge, each change once (seed %i)',
  async (seed) => {
    const random = chance(seed)
    const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!
    const all = [await device(), await device(), await device()]
    let counted = 0
    const steps: ((one: TestDevice) => unknown)[] = [
      (one) => one.change({ id: pick(['a', 'b', 'c']), set: { [pick(['name', 'mood'])]: Math.floor(random() * 100) } }),
      (one) => one.change({ id: pick(['a', 'b']), add: { tags: [pick(['x', 'y'])] } }),
      (one) => one.change({ id: pick(['a', 'b']), remove: { tags: [pick(['x', 'y'])] } }),
      (one) => {
        counted++
        return one.change({ id: 'counter', inc: { times: 1 } })
      },
      (one) => one.change({ id: 'c', op: pick(['delete', 'restore']), restored: {} }),
      (one) => one.goOffline(),
      (one) => one.goOnline(),
      (one) => {
        one.loseAnswers = 1
      },
      (one) => {
        one.close()
        return one.open()
      },
      () => server.cut(),
      () => server.stutter(),
      () => server.beginAnew(),
      () => new Promise((resolve) => setTimeout(resolve, random() * 5)),
    ]

    // oxlint-disable-next-line no-await-in-loop
    for (let step = 0; step < 40; step++) await pick(steps)(pick(all))
    for (const each of all) {
      each.loseAnswers = 0
      each.goOnline()
    }

    await converge(...all)
    expect(server.bodies()['thing\ncounter']?.['times'] ?? 0).toBe(counted)
    expect([...server.effects.values()].every((times) => times === 1)).toBe(true)
  },
  20_000,
)
