import { t } from '../i18n/t'

/** An answer that is no success, or none at all: status 0 says that the server was not reached. */
export class ApiError extends Error {
  readonly status: number
  /** Seconds to wait before asking again, where the server named them. */
  readonly retryAfter: number | undefined
  /** The `type` of the server's problem document; undefined when it wrote none, as when something in between answered. */
  readonly problem: string | undefined

  constructor(status: number, message: string, retryAfter?: number, problem?: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.retryAfter = retryAfter
    this.problem = problem
  }

  get isBusy(): boolean {
    return this.status === 429 || this.status === 503
  }
}

interface Problem {
  type?: string
  detail?: string
  error?: string
  title?: string
}

/** Turns an answer into an error, with the most telling words of its problem details. */
export function errorOf(status: number, body: string, retryAfter: string | null): ApiError {
  const problem = problemIn(body)
  const message = problem.detail ?? problem.error ?? problem.title ?? t('error.status', { status })
  return new ApiError(status, message, secondsIn(retryAfter), problem.type)
}

export function unreachable(): ApiError {
  return new ApiError(0, t('error.offline'))
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function problemIn(body: string): Problem {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Problem) : {}
  } catch {
    return {}
  }
}

/** Retry-After is either seconds or a date. */
function secondsIn(header: string | null): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000))
}
