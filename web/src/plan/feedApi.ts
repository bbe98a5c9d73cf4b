import { api, apiData } from '../http/api'

const PATH = '/api/v2/calendar-feed'

export const findFeed = (signal: AbortSignal) => apiData<{ readonly open: boolean; readonly openedAt: string | null }>(PATH, { signal })

/** A new address, told this once; the one before answers no more. */
export const openFeed = async (): Promise<string> => (await apiData<{ path: string }>(PATH, { method: 'POST' })).path

export const revokeFeed = () => api<unknown>(PATH, { method: 'DELETE' })
