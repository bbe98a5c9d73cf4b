import { api } from '../http/api'
import { ApiError } from '../http/ApiError'
import { type Admission, type Mutation, PollStream, type PushAnswer, type Pulled, SocketStream, type Transport } from '../sync'

/** The ways to the user's stream, the best one first. */
export function transports(deviceId: string): readonly [Transport, ...Transport[]] {
  // Two tabs under one name would take the stream from each other.
  if (!navigator.locks) return [eventsOf(undefined), pollsOf(undefined)]
  return [(cursor) => new SocketStream({ ticket, open: opened, deviceId, cursor }), eventsOf(deviceId), pollsOf(deviceId)]
}

const eventsOf =
  (deviceId: string | undefined): Transport =>
  (cursor) =>
    new EventSource(`/api/v2/sync/stream?${said({ cursor, deviceId })}`)

const pollsOf =
  (deviceId: string | undefined): Transport =>
  (cursor) =>
    new PollStream((from, wait, signal) => api<Pulled>(`/api/v2/sync?${said({ wait: String(wait), cursor: from, deviceId })}`, { signal }), cursor)

const said = (parameters: Readonly<Record<string, string | undefined>>) =>
  new URLSearchParams(Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined))

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
