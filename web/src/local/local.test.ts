import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../http/ApiError'
import { MemoryStorage, type Mutation, SyncedData } from '../sync'
import { FakeServer } from '../sync/testing/FakeServer'
import { complete } from './kinds'
import { alter, atHand, edit, find, make, onServer, remove, restore } from './local'

interface Goal {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: string
}

let server: FakeServer
let data: SyncedData
let online: boolean
let sent: Mutation[]

beforeEach(async () => {
  server = new FakeServer()
  online = false
  sent = []
  data = new SyncedData({
    name: 'clara',
    storage: new MemoryStorage(),
    target: { restart: () => {}, apply: () => {}, caughtUp: () => {} },
    transports: () => [(cursor) => server.open(cursor)],
    push: async (deviceId, mutations) => {
      if (!online) throw new ApiError(0, 'offline')
      sent.push(...mutations)
      return server.push(deviceId, mutations)
    },
    admission: async () => 'admitted',
    complete,
    firstWait: 1,
  })
  atHand(data)
  await data.open()
})

afterEach(() => data.stop())

async function connected(): Promise<void> {
  online = true
  data.hurry()
  await vi.waitFor(() => expect(data.queue.get()).toEqual([]), { timeout: 4000 })
}

test('what is made has at once what it has by itself', async () => {
  const goal = await make<Goal>('goal', 'g1', { title: 'By heart', targetDate: undefined })

  expect(goal).toMatchObject({ id: 'g1', version: 0, title: 'By heart', status: 'active', milestones: [], targetDate: null })
})

test('the day of an entry is that of the clock where it was played', async () => {
  const entry = await make('logbook_entry', 'e1', { timestamp: '2026-05-01T23:30:00Z', timeZone: 'Europe/Berlin' })

  expect(entry).toMatchObject({ localDate: '2026-05-02' })
})

test('an edit tells what somebody changed of what they saw, on the version that they saw', async () => {
  await make<Goal>('goal', 'g1', { title: 'By heart', status: 'active' })
  await connected()
  const seen = find<Goal>('goal', 'g1')!
  await alter('goal', 'g1', { set: { status: 'paused' } })
  await connected()
  online = false

  const edited = await edit<Goal>('goal', seen, { title: 'All by heart', status: 'active' })

  expect(edited).toMatchObject({ title: 'All by heart', status: 'paused' })
  await connected()
  expect(sent.at(-1)).toEqual({ mid: 3, kind: 'goal', id: 'g1', base: 1, set: { title: 'All by heart' } })
})

test('an edit that changes nothing is not sent', async () => {
  const goal = await make<Goal>('goal', 'g1', { title: 'By heart' })

  await edit('goal', goal, { title: 'By heart' })

  expect(data.queue.get()).toHaveLength(1)
})

test('what was deleted here is shown again at once when that is undone', async () => {
  await make<Goal>('goal', 'g1', { title: 'By heart' })
  await connected()
  online = false

  await remove('goal', 'g1')
  expect(find('goal', 'g1')).toBeUndefined()
  await connected()
  online = false
  const restored = await restore<Goal>('goal', 'g1')

  expect(restored.title).toBe('By heart')
})

test('what is gone cannot be changed', async () => {
  await expect(alter('goal', 'nowhere', { inc: { currentValue: 1 } })).rejects.toMatchObject({ status: 404 })
})

test('what only the server can do waits for what was changed before', async () => {
  online = true
  await make<Goal>('goal', 'g1', { title: 'By heart' })

  const known = await onServer(async () => Object.keys(server.bodies()))

  expect(known).toEqual(['goal\ng1'])
})
