import type { EntryPiece } from '../journal/entry'
import { type Stopwatch, stopwatchIn } from './stopwatch'

/** A running session as the server tells of it: how far the practice is, and what its entry would say. */
export interface Session {
  readonly id: string
  /** ISO-8601. */
  readonly startedAt: string
  readonly timeZone: string
  /** When the server last heard of it. */
  readonly lastSeen: string
  /** Without pauses. */
  readonly activeSeconds: number
  readonly type: string
  readonly instrument: string
  readonly pieces?: readonly EntryPiece[]
}

/** What a device begins a session with. */
export interface SessionStart {
  readonly id: string
  readonly timestamp: string
  readonly timeZone: string
  readonly type: string
  readonly instrument: string
  /** What is going to be practised, where that was said. */
  readonly pieces?: readonly EntryPiece[]
}

/** The practice that goes on, as this device measures it. */
export interface Practice {
  readonly start: SessionStart
  readonly watch: Stopwatch
  /** False until the server has it. */
  readonly held: boolean
}

/** The practice out of storage; undefined for what is none. */
export function practiceIn(stored: string | undefined): Practice | undefined {
  try {
    const { start, watch, held } = JSON.parse(stored ?? '') as Record<string, unknown>
    const readable = stopwatchIn(watch)
    return readable && isStart(start) ? { start, watch: readable, held: held === true } : undefined
  } catch {
    return undefined
  }
}

export function startOf({ id, startedAt, timeZone, type, instrument, pieces }: Session): SessionStart {
  return { id, timestamp: startedAt, timeZone, type, instrument, ...(pieces?.length ? { pieces } : {}) }
}

function isStart(stored: unknown): stored is SessionStart {
  if (typeof stored !== 'object' || stored === null) return false
  const fields = stored as Record<string, unknown>
  return ['id', 'timestamp', 'timeZone', 'type', 'instrument'].every((name) => typeof fields[name] === 'string')
}
