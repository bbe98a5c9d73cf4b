import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../http/ApiError'
import { Observable } from '../state/Observable'
import type { SyncState } from '../sync'
import { ask, keepAnswers, whenReached } from './ask'
import { whenWords } from './AsOf'
import { KeptAnswers } from './KeptAnswers'

const signal = new AbortController().signal
const failing = (status: number) => () => Promise.reject(new ApiError(status, `status ${status}`))
const saying = (what: unknown) => () => Promise.resolve(what)

let users = 0
let answers: KeptAnswers
let state: Observable<SyncState>
let end: () => void

beforeEach(() => {
  answers = new KeptAnswers(`user${users++}.answers`)
  state = new Observable<SyncState>({ connection: 'live' })
  end = keepAnswers({ answers, state })
})

afterEach(() => {
  end()
  vi.useRealTimers()
})

/** What was kept is on its way into the database when the answer is given. */
const kept = (question: string) => vi.waitFor(async () => expect(await answers.find(question)).toBeDefined())

test.each([0, 502, 503, 504])('where the server cannot be reached (%i), what it said last is shown, with its time', async (status) => {
  const before = Date.now()
  await ask('today', saying({ minutes: 20 }), signal)
  await kept('today')

  const { data, asOf } = await ask('today', failing(status), signal)

  expect(data).toEqual({ minutes: 20 })
  expect(asOf).toBeGreaterThanOrEqual(before)
})

test.each([400, 401, 403, 404, 409, 429, 500])('what the server refuses (%i) is not papered over with what it said before', async (status) => {
  await ask('today', saying({ minutes: 20 }), signal)
  await kept('today')

  await expect(ask('today', failing(status), signal)).rejects.toThrow(`status ${status}`)
})

test('a question that was never answered fails as it did', async () => {
  await expect(ask('today', failing(0), signal)).rejects.toThrow('status 0')
})

test('an answer that comes when nobody waits for it is not kept', async () => {
  const left = new AbortController()
  left.abort()

  await ask('today', saying('late'), left.signal)
  await ask('insights', saying('in time'), signal)
  await kept('insights')

  expect(await answers.find('today')).toBeUndefined()
})

test('of many questions the last hundred are kept', async () => {
  await Promise.all(Array.from({ length: 120 }, (_, nth) => answers.keep(`question ${nth}`, nth, nth)))

  expect(await answers.find('question 19')).toBeUndefined()
  expect(await answers.find('question 20')).toEqual({ data: 20, at: 20 })
  expect(await answers.find('question 119')).toBeDefined()
})

test('an answer that has grown too large is forgotten, and not shown as it was', async () => {
  await answers.keep('history', 'short', 1)

  await answers.keep('history', 'long'.repeat(100_000), 2)

  expect(await answers.find('history')).toBeUndefined()
})

test('what was wiped is gone, and nothing is kept after that', async () => {
  const name = `user${users++}.answers`
  const wiped = new KeptAnswers(name)
  await wiped.keep('today', 'mine', 1)

  await wiped.wipe()
  await wiped.keep('today', 'late', 2)

  expect(await new KeptAnswers(name).find('today')).toBeUndefined()
})

test('a page hears when the server is back, and asks now and then until it is', () => {
  vi.useFakeTimers()
  let told = 0
  const stop = whenReached(() => told++)

  state.set({ connection: 'reconnecting', offlineSince: 1 })
  expect(told).toBe(0)
  state.set({ connection: 'live' })
  expect(told).toBe(1)
  vi.advanceTimersByTime(20_000)
  expect(told).toBe(2)
  stop()
  vi.advanceTimersByTime(60_000)
  state.set({ connection: 'connecting' })
  state.set({ connection: 'live' })
  expect(told).toBe(2)
})

test('an answer of another day is told with its day', () => {
  const at = Date.parse('2026-05-03T12:05:00Z')

  expect(whenWords(at, '2026-05-04')).toMatch(/^Sunday.*May 3.*, .*05/)
  expect(whenWords(at, '2026-05-03')).not.toMatch(/Sunday/)
})
