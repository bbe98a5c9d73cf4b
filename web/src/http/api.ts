import { errorOf, unreachable } from './ApiError'
import { refresh } from './refresh'

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** The version that the change was made on; another one there is answered with 412. */
  ifVersion?: number | undefined
  /** The wish's own name: sent again under it, it has its effect once. */
  key?: string
  signal?: AbortSignal
}

let signedOut: () => void = () => {}

/** Who is told when the server no longer knows us. */
export function whenSignedOut(listener: () => void): void {
  signedOut = listener
}

/**
 * Calls the server and gives the JSON of its answer, undefined where that is empty. On a 401 the session is renewed once and the call repeated; when
 * that fails too, the listener of `whenSignedOut` is told. Throws `ApiError`, or the abort of the signal.
 */
export async function api<T>(path: string, call: Call = {}): Promise<T> {
  let answer = await send(path, call)
  if (answer.status === 401 && (await renewed())) answer = await send(path, call)
  if (!answer.ok) throw errorOf(answer.status, await answer.text(), answer.headers.get('Retry-After'))
  const text = await answer.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** Like `api`, for answers of the form `{success, data}`. */
export async function apiData<T>(path: string, call: Call = {}): Promise<T> {
  return (await api<{ data: T }>(path, call)).data
}

/** True when the session was renewed and the call may be repeated. */
export async function renewed(): Promise<boolean> {
  const outcome = await refresh()
  if (outcome === 'signed-out') signedOut()
  if (outcome === 'unreachable') throw unreachable()
  return outcome === 'refreshed'
}

/** One request without any repetition, for the sign-in calls themselves. */
export async function send(path: string, { method = 'GET', body, ifVersion, key, signal }: Call): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (ifVersion !== undefined) headers['If-Match'] = `"${ifVersion}"`
  if (key !== undefined) headers['Idempotency-Key'] = key
  try {
    return await fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw unreachable()
  }
}
