import { vi } from 'vitest'
import { ApiError } from '../../http/ApiError'
import type { SessionStart } from '../session'
import type { SessionApi } from '../sessionApi'

export const start: SessionStart = { id: 's1', timestamp: '2026-05-03T16:00:00Z', timeZone: 'UTC', type: 'practice', instrument: 'piano' }

/** What the server answers about a session that has ended. */
export const over = new ApiError(409, 'This session is over: start another one.')

/** A server that answers what it is told to. */
export const sessions = {
  current: vi.fn<SessionApi['current']>(),
  start: vi.fn<SessionApi['start']>(),
  beat: vi.fn<SessionApi['beat']>(),
  finish: vi.fn<SessionApi['finish']>(),
  finishHere: vi.fn<SessionApi['finishHere']>(),
  abandon: vi.fn<SessionApi['abandon']>(),
}
