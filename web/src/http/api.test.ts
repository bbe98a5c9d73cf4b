import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from './ApiError'
import { api, apiData, whenSignedOut } from './api'

const fetched = vi.fn<(path: string, init?: RequestInit) => Promise<Response>>()
const signedOut = vi.fn()

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  whenSignedOut(signedOut)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

const refreshes = () => fetched.mock.calls.filter(([path]) => path === '/api/v2/auth/refresh').length

test('an expired token is renewed silently and the call repeated', async () => {
  fetched
    .mockResolvedValueOnce(json(401, {}))
    .mockResolvedValueOnce(json(200, { expiresIn: 900 }))
    .mockResolvedValueOnce(json(200, { success: true, data: 'the score' }))

  const answer = await apiData('/api/scores/1')

  expect(answer).toBe('the score')
  expect(signedOut).not.toHaveBeenCalled()
})

test('a wish goes under the same key also when it is repeated', async () => {
  fetched
    .mockResolvedValueOnce(json(401, {}))
    .mockResolvedValueOnce(json(200, { expiresIn: 900 }))
    .mockResolvedValueOnce(json(200, { success: true, data: 'the plan' }))

  await apiData('/api/v2/templates/1/adopt', { method: 'POST', body: {}, key: 'adoption_1' })

  const keys = fetched.mock.calls
    .filter(([path]) => path.endsWith('/adopt'))
    .map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'))
  expect(keys).toEqual(['adoption_1', 'adoption_1'])
})

test('two calls that meet a 401 share one renewal', async () => {
  let expired = true
  fetched.mockImplementation(async (path) => {
    if (path === '/api/v2/auth/refresh') {
      await Promise.resolve()
      expired = false
      return json(200, { expiresIn: 900 })
    }
    return expired ? json(401, {}) : json(200, { data: path })
  })

  const answers = await Promise.all([apiData('/a'), apiData('/b')])

  expect(answers).toEqual(['/a', '/b'])
  expect(refreshes()).toBe(1)
})

test('a session that cannot be renewed ends at the sign-in page', async () => {
  fetched.mockImplementation(async () => json(401, { error: 'Unauthorized' }))

  await expect(api('/api/scores')).rejects.toMatchObject({ status: 401 })

  expect(signedOut).toHaveBeenCalledOnce()
  expect(refreshes()).toBe(1)
})

test('a server that is away does not sign anybody out', async () => {
  fetched.mockResolvedValueOnce(json(401, {})).mockRejectedValueOnce(new TypeError('network'))

  await expect(api('/api/scores')).rejects.toMatchObject({ status: 0 })

  expect(signedOut).not.toHaveBeenCalled()
})

test('an error carries the words of its problem details and the time to wait', async () => {
  fetched.mockResolvedValueOnce(
    json(429, { title: 'Too Many Requests', detail: 'Only 10 an hour.' }, { 'Retry-After': '7' }),
  )

  const error = await api('/api/upload').catch((caught: unknown) => caught)

  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ message: 'Only 10 an hour.', retryAfter: 7, isBusy: true })
})

test('an error without JSON still has words', async () => {
  fetched.mockResolvedValueOnce(new Response('<html>', { status: 502 }))

  await expect(api('/api/scores')).rejects.toThrow('The server answered with error 502.')
})

test('an answer that is no success says whether it is a problem that the server describes', async () => {
  fetched
    .mockResolvedValueOnce(json(400, { type: 'urn:mirubato:problem:invalid', detail: 'Give the minutes as a number.' }))
    .mockResolvedValueOnce(new Response('<h1>Not found</h1>', { status: 404 }))

  await expect(api('/a')).rejects.toMatchObject({ status: 400, problem: 'urn:mirubato:problem:invalid' })
  await expect(api('/b')).rejects.toMatchObject({ status: 404, problem: undefined })
})
