import { api } from '../http/api'
import { ApiError } from '../http/ApiError'
import { type Admission, type Mutation, type Pull, PollStream, type PushAnswer, type Pulled, SocketStream, type Transport } from '../sync'

const events: Transport = (cursor) => new EventSource(cursor ? `/api/v2/sync/stream?${new URLSearchParams({ cursor })}` : '/api/v2/sync/stream')

const polls: Transport = (cursor) => new PollStream(pull, cursor)

/** The ways to the user's stream, the best one first. */
export function transports(deviceId: string): readonly [Transport, ...Transport[]] {
  // Two tabs under one name would take the socket from each other.
  if (!navigator.locks) return [events, polls]
  return [(cursor) => new SocketStream({ ticket, open: opened, deviceId, cursor }), events, polls]
}

export const push = (deviceId: string, mutations: readonly Mutation[]): Promise<PushAnswer> =>
  api<PushAnswer>('/api/v2/sync/push', { method: 'POST', body: { deviceId, batchId: `b${mutations[0]?.mid ?? 0}`, mutations } })

/** Renews the session on the way, when it has to be. */
export async function admission(): Promise<Admission> {
  try {
    await api('/api/user/me')
    return 'admitted'
  } catch (error) {
    return error instanceof ApiError && error.status === 401 ? 'signed-out' : 'unreachable'
  }
}

const ticket = async () => (await api<{ ticket: string }>('/api/v2/sync/ticket', { method: 'POST' })).ticket

function opened(word: string): WebSocket {
  const { protocol, host } = window.location
  return new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/v2/sync/ws?${new URLSearchParams({ ticket: word })}`)
}

const pull: Pull = (cursor, wait, signal) => api<Pulled>(`/api/v2/sync?${new URLSearchParams({ wait: String(wait), ...(cursor ? { cursor } : {}) })}`, { signal })
