import { api, send, whenSignedOut } from '../http/api'
import { ApiError, errorOf } from '../http/ApiError'
import { noteExpiry, refreshWhenDue } from '../http/refresh'
import { Observable } from '../state/Observable'
import { forget } from '../state/storage'

export interface User {
  readonly id: string
  readonly email: string
  readonly displayName?: string | null
}

export type SessionState =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'unreachable' }
  | { readonly phase: 'signed-out' }
  | { readonly phase: 'signed-in'; readonly user: User }

const CHECK_MS = 60_000

/** Who is signed in on this browser. The tokens are cookies that no script can read. */
export class Session {
  readonly state = new Observable<SessionState>({ phase: 'unknown' })

  constructor() {
    whenSignedOut(() => this.#leave())
  }

  /** Asks the server who we are. */
  readonly load = async (): Promise<void> => {
    try {
      await refreshWhenDue()
      this.state.set({ phase: 'signed-in', user: await api<User>('/api/user/me') })
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.#leave()
      else this.state.set({ phase: 'unreachable' })
    }
  }

  /** Keeps the access token fresh while somebody looks. Returns what ends it. */
  readonly keepFresh = (): (() => void) => {
    const check = () => {
      if (!document.hidden && this.state.get().phase === 'signed-in') void refreshWhenDue()
    }
    const timer = setInterval(check, CHECK_MS)
    document.addEventListener('visibilitychange', check)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
    }
  }

  /** Asks for a sign-in link by mail. Throws `ApiError`. */
  readonly requestLink = async (email: string): Promise<void> => {
    await answered(await send('/api/auth/request-magic-link', { method: 'POST', body: { email } }))
  }

  /** Signs in with the token of a link, which works once. Throws `ApiError`. */
  readonly verify = async (token: string): Promise<void> => {
    const answer = await send('/api/v2/auth/verify', { method: 'POST', body: { token } })
    const { user, expiresIn } = (await answered(answer)) as { user: User; expiresIn?: number }
    noteExpiry(expiresIn ?? 900)
    this.state.set({ phase: 'signed-in', user })
  }

  readonly signOut = async (): Promise<void> => {
    try {
      await send('/api/auth/logout', { method: 'POST' })
    } finally {
      this.#leave()
    }
  }

  /** Deletes the account with all that is its own, for good. Throws `ApiError`. */
  readonly deleteAccount = async (): Promise<void> => {
    await api('/api/user/me', { method: 'DELETE' })
    this.#leave()
  }

  #leave(): void {
    forget('expires-at')
    this.state.set({ phase: 'signed-out' })
  }
}

async function answered(answer: Response): Promise<unknown> {
  if (!answer.ok) throw errorOf(answer.status, await answer.text(), answer.headers.get('Retry-After'))
  return answer.json()
}
