import { beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../journal/entry'
import type { Op } from '../sync/frames'
import { PracticeTimer } from './PracticeTimer'
import { SessionFollower } from './SessionFollower'
import type { Session } from './session'
import { over, sessions, start } from './testing/fakeSessions'

const now = Date.parse('2026-05-03T16:00:00Z')
let timer: PracticeTimer

const session = (id: string): Session => ({
  ...start,
  id,
  startedAt: start.timestamp,
  activeSeconds: 10,
  lastSeen: new Date(now).toISOString(),
})
const began = (id: string) => ({ kind: 'session', id, body: session(id) })
const ended = (id: string) => ({ kind: 'session', id, deleted: true })

/** The timer has heard of these changes. */
async function heard(...changes: readonly Partial<Op>[]) {
  const follower = new SessionFollower(timer)
  follower.caughtUp()
  follower.apply(changes.map((change, index) => ({ seq: index + 1, kind: '', id: '', version: 0, ...change })))
  await new Promise((resolve) => setTimeout(resolve))
}

beforeEach(() => {
  vi.resetAllMocks()
  timer = new PracticeTimer({ sessions, now: () => now, memory: { get: () => undefined, set: () => {} } })
})

test('that a session was ended elsewhere is believed though the lists have not heard of it', async () => {
  await timer.start(start)
  sessions.current.mockResolvedValue(session('s1'))
  sessions.beat.mockRejectedValue(over)

  await heard(ended('s1'))

  expect(timer.practice.get()).toBeUndefined()
  expect(timer.note.get()).toBe('over')
})

test('that another device is at a session is believed though the lists have not heard of it', async () => {
  sessions.current.mockResolvedValue(undefined)

  await heard(began('s1'))

  expect(timer.practice.get()?.start.id).toBe('s1')
  expect(timer.note.get()).toBe('elsewhere')
})

test('a session that another one follows elsewhere gives way to it', async () => {
  await timer.start(start)
  sessions.beat.mockRejectedValue(over)

  await heard(ended('s1'), began('s2'))

  expect(timer.practice.get()?.start.id).toBe('s2')
  expect(timer.note.get()).toBe('elsewhere')
})

test('heartbeats of our own session and ends of others are no news', async () => {
  await timer.start(start)

  await heard(began('s1'), ended('s0'))

  expect(sessions.beat).not.toHaveBeenCalled()
  expect(timer.practice.get()?.start.id).toBe('s1')
})

test('that the session ends while it is ended here is no news', async () => {
  await timer.start(start)
  sessions.finish.mockImplementation(async () => {
    await heard(ended('s1'))
    return { id: 'e1' } as Entry
  })

  await timer.finish({})

  expect(sessions.beat).not.toHaveBeenCalled()
  expect(timer.note.get()).toBeUndefined()
})
