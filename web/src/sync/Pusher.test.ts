import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Mutation, MutationResult, PushAnswer, Queued } from './mutation'
import { Pusher } from './Pusher'

const queued = (mid: number): Queued => ({ mid, kind: 'thing', id: `t${mid}`, base: 1, at: 0 })
const applied = (mutations: readonly Mutation[]) => ({ results: mutations.map(({ mid }): MutationResult => ({ mid, status: 'applied' })) })
const failing = (status: number, more: object = {}) => Object.assign(new Error(`status ${status}`), { status, ...more })

const refused = { problem: 'urn:mirubato:problem:too-large' }

let queue: readonly Queued[]
let results: MutationResult[]
let holds: (string | undefined)[]
const push = vi.fn<(mutations: readonly Mutation[]) => Promise<PushAnswer>>()
let pusher: Pusher

beforeEach(() => {
  vi.useFakeTimers()
  queue = [queued(1), queued(2), queued(3)]
  results = []
  holds = []
  pusher = new Pusher({
    queue: () => queue,
    push,
    answered: async (some) => {
      results.push(...some)
      queue = queue.filter(({ mid }) => !some.some((each) => each.mid === mid))
    },
    held: (error) => holds.push(error),
    random: () => 0,
  })
})

afterEach(() => {
  pusher.stop()
  vi.resetAllMocks()
  vi.useRealTimers()
})

test('what waits is sent in one batch', async () => {
  push.mockImplementation(async (some) => applied(some))

  pusher.kick()
  await vi.advanceTimersByTimeAsync(0)

  expect(push).toHaveBeenCalledOnce()
  expect(results.map(({ mid }) => mid)).toEqual([1, 2, 3])
})

test.each([0, 401, 408, 429, 500, 503])('with a status of %i the same is sent again, and why is told until it goes on', async (status) => {
  push.mockRejectedValueOnce(failing(status)).mockImplementation(async (some) => applied(some))

  pusher.kick()
  await vi.advanceTimersByTimeAsync(999)
  expect(push).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(1)

  expect(push.mock.calls[1]).toEqual(push.mock.calls[0])
  expect(holds).toEqual([`status ${status}`, undefined])
})

test.each([
  [404, {}],
  [403, { problem: 'urn:mirubato:problem:forbidden' }],
  [400, { problem: 'about:blank' }],
  [413, {}],
])('a proxy that answers %i during a deploy costs no change', async (status, more) => {
  push.mockRejectedValueOnce(failing(status, more)).mockImplementation(async (some) => applied(some))

  pusher.kick()
  await vi.advanceTimersByTimeAsync(999)
  expect(push).toHaveBeenCalledOnce()
  expect(holds).toEqual([`status ${status}`])
  await vi.advanceTimersByTimeAsync(1)

  expect(results.map((each) => each.status)).toEqual(['applied', 'applied', 'applied'])
})

test('the server says how long to wait', async () => {
  push.mockRejectedValueOnce(failing(503, { retryAfter: 7 })).mockImplementation(async (some) => applied(some))

  pusher.kick()
  await vi.advanceTimersByTimeAsync(6999)
  expect(push).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(1)

  expect(push).toHaveBeenCalledTimes(2)
})

test('of a batch that is refused as a whole only the bad one is rejected', async () => {
  push.mockImplementation(async (some) => {
    if (some.some(({ mid }) => mid === 2)) throw failing(413, refused)
    return applied(some)
  })

  pusher.kick()
  await vi.advanceTimersByTimeAsync(0)

  expect(results).toEqual([
    { mid: 1, status: 'applied' },
    { mid: 2, status: 'rejected', reason: 'status 413' },
    { mid: 3, status: 'applied' },
  ])
})

test.each([
  ['nothing', { results: [] }],
  ['no results', {}],
  ['an empty body', undefined],
  ['other changes', { results: [{ mid: 99, status: 'applied' }] }],
])('an answer about %s is tried again, and not at once', async (_what, answer) => {
  push.mockResolvedValue(answer as PushAnswer)

  pusher.kick()
  await vi.advanceTimersByTimeAsync(900)

  expect(push).toHaveBeenCalledOnce()
  expect(holds).toHaveLength(1)
})

test('once stopped it sends nothing more', async () => {
  push.mockRejectedValueOnce(failing(0))
  pusher.kick()
  await vi.advanceTimersByTimeAsync(0)

  pusher.stop()
  await vi.advanceTimersByTimeAsync(100_000)
  pusher.kick()

  expect(push).toHaveBeenCalledOnce()
})
