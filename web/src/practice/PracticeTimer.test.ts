import { beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../http/ApiError'
import type { Entry } from '../journal/entry'
import { PracticeTimer } from './PracticeTimer'
import type { Session } from './session'
import { over, sessions, start } from './testing/fakeSessions'

const MINUTE = 60_000
const away = new ApiError(0, 'The server cannot be reached.')

let memory: string | undefined
let now: number

const device = () =>
  new PracticeTimer({
    sessions,
    now: () => now,
    memory: { get: () => memory, set: (practice) => void (memory = practice) },
  })

const running = (activeSeconds: number, lastSeen = now): Session => ({
  ...start,
  startedAt: start.timestamp,
  activeSeconds,
  lastSeen: new Date(lastSeen).toISOString(),
})

async function practise(timer: PracticeTimer, minutes: number) {
  for (let second = 0; second < minutes * 60; second++) {
    now += 1000
    timer.tick()
  }
  await vi.waitFor(() => {})
}

beforeEach(() => {
  vi.resetAllMocks()
  memory = undefined
  now = Date.parse('2026-05-03T16:00:00Z')
})

test('the server hears of a session at its start and each minute after', async () => {
  const timer = device()

  await timer.start(start)
  await practise(timer, 5)

  expect(sessions.start).toHaveBeenCalledExactlyOnceWith(start)
  expect(sessions.beat.mock.calls).toEqual([61, 122, 183, 244].map((seconds) => ['s1', seconds]))
})

test('a reload goes on where it was', async () => {
  const before = device()
  await before.start(start)
  await practise(before, 3)
  now += 4000
  sessions.current.mockResolvedValue(running(122))

  const after = device()
  await after.load()

  expect(after.elapsed()).toBe(3 * MINUTE + 4000)
  expect(after.practice.get()?.watch.since).toBeDefined()
  expect(after.note.get()).toBeUndefined()
})

test('a reload before the lists have heard of the session does not lose it', async () => {
  await device().start(start)
  sessions.current.mockResolvedValue(undefined)

  const after = device()
  await after.load()

  expect(after.practice.get()?.start).toEqual(start)
})

test('after a night with the lid closed the time stands at the evening', async () => {
  const timer = device()
  await timer.start(start)
  await practise(timer, 10)

  now += 8 * 60 * MINUTE
  timer.tick()

  expect(timer.elapsed()).toBe(10 * MINUTE)
  expect(timer.note.get()).toBe('slept')
  timer.resume()
  await practise(timer, 1)
  expect(timer.elapsed()).toBe(11 * MINUTE)
})

test('a session that a crash has left is offered with the time of its last heartbeat', async () => {
  sessions.current.mockResolvedValue(running(1200, now - 60 * MINUTE))
  const timer = device()

  await timer.load()

  expect(timer.note.get()).toBe('left')
  expect(timer.elapsed()).toBe(20 * MINUTE)
  expect(timer.practice.get()?.watch.since).toBeUndefined()
})

test('a session that another device is at is told as such, and can be taken over', async () => {
  sessions.current.mockResolvedValue(running(600, now - 30_000))
  const timer = device()
  await timer.load()
  expect(timer.note.get()).toBe('elsewhere')

  timer.resume()
  await practise(timer, 2)

  expect(timer.elapsed()).toBe(12 * MINUTE)
  expect(sessions.start).not.toHaveBeenCalled()
})

test('a session that was ended elsewhere ends here too, at the next heartbeat', async () => {
  const timer = device()
  await timer.start(start)
  sessions.beat.mockRejectedValue(over)

  await practise(timer, 2)

  expect(timer.practice.get()).toBeUndefined()
  expect(timer.note.get()).toBe('over')
  expect(memory).toBeUndefined()
})

test('a session that was ended elsewhere while this device was away is told to be over', async () => {
  await device().start(start)
  sessions.current.mockResolvedValue(undefined)
  sessions.beat.mockRejectedValue(over)

  const after = device()
  await after.load()

  expect(after.practice.get()).toBeUndefined()
  expect(after.note.get()).toBe('over')
})

test('without the server the time goes on, and the server hears of it later', async () => {
  sessions.start.mockRejectedValueOnce(away).mockResolvedValue({})
  const timer = device()

  await timer.start(start)
  expect(timer.practice.get()?.held).toBe(false)
  await practise(timer, 3)

  expect(timer.elapsed()).toBe(3 * MINUTE)
  expect(timer.practice.get()?.held).toBe(true)
})

test('the practice is written down, and is over then', async () => {
  sessions.finish.mockResolvedValue({ id: 'e1' } as Entry)
  const timer = device()
  await timer.start(start)
  await practise(timer, 4)

  const entry = await timer.finish({ duration: 5 })

  expect(sessions.finish).toHaveBeenCalledExactlyOnceWith('s1', 240, { duration: 5 })
  expect(entry).toEqual({ id: 'e1' })
  expect(timer.practice.get()).toBeUndefined()
})

test('a finish that crosses with what the server does itself is asked for once more', async () => {
  sessions.finish.mockRejectedValueOnce(new ApiError(409, 'Somebody else has changed this meanwhile.')).mockResolvedValue({ id: 'e1' } as Entry)
  const timer = device()
  await timer.start(start)

  expect(await timer.finish({})).toEqual({ id: 'e1' })
  expect(sessions.finish).toHaveBeenCalledTimes(2)
})

test('practice that was refused is still there, standing', async () => {
  const refused = new ApiError(400, 'Give the minutes as a number.')
  sessions.finish.mockRejectedValue(refused)
  const timer = device()
  await timer.start(start)
  await practise(timer, 4)

  await expect(timer.finish({})).rejects.toBe(refused)
  now += 60 * MINUTE

  expect(timer.elapsed()).toBe(4 * MINUTE)
})

test('practice that the server does not hear of is written down here', async () => {
  sessions.finish.mockRejectedValue(away)
  sessions.finishHere.mockResolvedValue({ id: 'e1' } as Entry)
  const timer = device()
  await timer.start(start)
  await practise(timer, 4)

  expect(await timer.finish({ duration: 5 })).toEqual({ id: 'e1' })

  expect(sessions.finishHere).toHaveBeenCalledExactlyOnceWith('s1', { duration: 5 })
  expect(timer.practice.get()).toBeUndefined()
})

test('a session that is over already can be discarded all the same', async () => {
  const timer = device()
  await timer.start(start)
  sessions.abandon.mockRejectedValue(over)

  await timer.discard()

  expect(timer.practice.get()).toBeUndefined()
})

test('what another tab notes is heard here', async () => {
  const here = device()
  await device().start(start)

  here.recall()

  expect(here.practice.get()?.start.id).toBe('s1')
})
