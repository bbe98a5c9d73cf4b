import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptAnswers, storageName } from '../local/forget'
import { IdbStorage } from '../sync'
import { Session } from './Session'

const clara = { id: 'user_clara', email: 'clara@example.org' }
const robert = { id: 'user_robert', email: 'robert@example.org' }
const unsent = { kind: 'goal', id: 'g1', set: { title: 'By heart' } }
const held = { kind: 'goal', id: 'g0', version: 1, body: { title: 'In tempo' } }

const fetched = vi.fn<(path: string, init?: RequestInit) => Promise<Response>>()
let remembered: Map<string, string>

beforeEach(() => {
  remembered = new Map()
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => remembered.get(name) ?? null,
    setItem: (name: string, value: string) => remembered.set(name, value),
    removeItem: (name: string) => remembered.delete(name),
  })
})

afterEach(async () => {
  vi.unstubAllGlobals()
  vi.resetAllMocks()
  await Promise.all([clara, robert].map(({ id }) => IdbStorage.delete(storageName(id))))
})

const answers = (user: object) => fetched.mockImplementation(async () => new Response(JSON.stringify(user)))
const isAway = () => fetched.mockRejectedValue(new TypeError('network'))
const calls = () => fetched.mock.calls.map(([path]) => path)

async function signedIn(user = clara): Promise<Session> {
  answers(user)
  const session = new Session()
  await session.load()
  const storage = await IdbStorage.open(storageName(user.id))
  await storage.keep({ held: [held], dropped: [], from: undefined, cursor: 'e1.1', run: 'a run', anew: true, shown: [] })
  await storage.queue(unsent, 0)
  storage.close()
  await keptAnswers(user.id).keep('today', { minutes: 20 }, 1)
  return session
}

const answered = (user = clara) => keptAnswers(user.id).find('today')

async function stored(user = clara) {
  const storage = await IdbStorage.open(storageName(user.id))
  const { held: entities, waiting } = await storage.load()
  storage.close()
  return { entities: entities.length, unsent: waiting.queue.length }
}

test('whoever was signed in is so still when the server is away', async () => {
  await signedIn()
  isAway()

  const session = new Session()
  await session.load()

  expect(session.state.get()).toEqual({ phase: 'signed-in', user: clara })
})

test('a server that is away lets nobody in who has not been here', async () => {
  isAway()

  const session = new Session()
  await session.load()

  expect(session.state.get()).toEqual({ phase: 'unreachable' })
})

test('a server that does not answer holds nobody up', async () => {
  await signedIn()
  vi.useFakeTimers()
  fetched.mockReturnValue(new Promise(() => {}))
  const session = new Session()

  void session.load()
  await vi.advanceTimersByTimeAsync(2500)

  expect(session.state.get().phase).toBe('signed-in')
  vi.useRealTimers()
})

test('signing out leaves nothing, and is told to the server', async () => {
  const session = await signedIn()

  await session.signOut()

  expect(session.state.get()).toEqual({ phase: 'signed-out' })
  expect(await stored()).toEqual({ entities: 0, unsent: 0 })
  expect(await answered()).toBeUndefined()
  expect(calls()).toContain('/api/auth/logout')
  expect([...remembered.keys()]).toEqual([])
})

test('a sign-out without a connection is told later, and nobody is let in until then', async () => {
  const session = await signedIn()
  isAway()
  await session.signOut()
  await new Session().load()
  expect(await stored()).toEqual({ entities: 0, unsent: 0 })

  fetched.mockReset()
  answers(clara)
  await new Session().load()

  expect(calls()[0]).toBe('/api/auth/logout')
})

test('a session that has ended elsewhere leaves only what was not sent', async () => {
  await signedIn()
  fetched.mockImplementation(async () => new Response('{}', { status: 401 }))

  const session = new Session()
  await session.load()

  expect(session.state.get()).toEqual({ phase: 'signed-out' })
  expect(await stored()).toEqual({ entities: 0, unsent: 1 })
  expect(await answered()).toBeUndefined()
})

test('of the one who was here before somebody else finds nothing', async () => {
  await signedIn()

  await signedIn(robert)

  expect(await stored(clara)).toEqual({ entities: 0, unsent: 1 })
  expect(await answered(clara)).toBeUndefined()
  expect(await answered(robert)).toBeDefined()
  expect(await stored(robert)).toEqual({ entities: 1, unsent: 1 })
})
