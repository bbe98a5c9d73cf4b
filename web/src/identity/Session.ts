import { api, send, whenSignedOut } from '../http/api'
import { ApiError, errorOf, unreachable } from '../http/ApiError'
import { noteExpiry, refresh, refreshWhenDue } from '../http/refresh'
import { forgetStored } from '../local/forget'
import { Observable } from '../state/Observable'
import { forget, recall, remember } from '../state/storage'
import { lastUser } from './lastUser'

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

/** Ends what is open of a user's data and forgets it; on wish all but what the server does not have yet. */
export type Wipe = (keepUnsent: boolean) => Promise<void>

const CHECK_MS = 60_000
/** So long a server that does not answer may hold up somebody whose data is here. */
const PATIENCE_MS = 2500
const LEAVING = 'leaving'

/** Who is signed in on this browser. The tokens are cookies that no script can read. */
export class Session {
  readonly state = new Observable<SessionState>({ phase: 'unknown' })
  #wipe: Wipe | undefined
  #forgotten: Promise<void> = Promise.resolve()

  constructor() {
    whenSignedOut(() => void this.leave(true))
  }

  /** Asks the server who we are. Whoever was signed in last is so still when it does not answer. */
  readonly load = async (): Promise<void> => {
    const impatient = setTimeout(this.#goOn, PATIENCE_MS)
    try {
      await finishLeaving()
      await refreshWhenDue()
      await this.#enter(await api<User>('/api/user/me'))
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) await this.leave(true)
      else if (!this.#goOn()) this.state.set({ phase: 'unreachable' })
    } finally {
      clearTimeout(impatient)
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

  /** Who forgets the data of the user that is signed in; until the returned function is called. */
  readonly wipesBy = (wipe: Wipe): (() => void) => {
    this.#wipe = wipe
    return () => {
      if (this.#wipe === wipe) this.#wipe = undefined
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
    forget(LEAVING)
    await this.#enter(user)
  }

  /** Signs out, and leaves nothing of the user on this device. The server hears of it now or as soon as it is reached. */
  readonly signOut = async (): Promise<void> => {
    remember(LEAVING, 'yes')
    await finishLeaving().catch(() => {})
    await this.leave(false)
  }

  /** Deletes the account with all that is its own, for good. Throws `ApiError`. */
  readonly deleteAccount = async (): Promise<void> => {
    await api('/api/user/me', { method: 'DELETE' })
    await this.leave(false)
  }

  /** Is signed out already, on the server or in another tab. */
  readonly leave = async (keepUnsent: boolean): Promise<void> => {
    const user = this.#user()
    forget('expires-at')
    lastUser.forget()
    // Who hears of the end twice is out when all is forgotten, too.
    this.#forgotten = this.#forgotten.then(() => this.#forget(user, keepUnsent))
    await this.#forgotten
    this.state.set({ phase: 'signed-out' })
  }

  async #forget(user: User | undefined, keepUnsent: boolean): Promise<void> {
    try {
      if (this.#wipe) return await this.#wipe(keepUnsent)
    } catch {
      // Closed already, as when another tab has signed out.
    }
    if (user) await forgetStored(user.id, keepUnsent)
  }

  #user(): User | undefined {
    const state = this.state.get()
    return state.phase === 'signed-in' ? state.user : lastUser.get()
  }

  /** Whoever was here before leaves nothing that is seen. */
  async #enter(user: User): Promise<void> {
    const before = lastUser.get()
    if (before && before.id !== user.id) await forgetStored(before.id, true)
    lastUser.set(user)
    const state = this.state.get()
    if (state.phase !== 'signed-in' || state.user.id !== user.id) this.state.set({ phase: 'signed-in', user })
  }

  /** Goes on as whoever was signed in last; tells whether there is somebody. */
  readonly #goOn = (): boolean => {
    if (this.state.get().phase === 'signed-in') return true
    const user = recall(LEAVING) ? undefined : lastUser.get()
    if (user) this.state.set({ phase: 'signed-in', user })
    return user !== undefined
  }
}

/** Tells the server of a sign-out that it has not heard of. */
async function finishLeaving(): Promise<void> {
  if (!recall(LEAVING)) return
  const { status } = await send('/api/auth/logout', { method: 'POST' })
  // The access token may have grown old since; the session has not.
  if (status === 401) {
    const outcome = await refresh()
    if (outcome === 'unreachable') throw unreachable()
    if (outcome === 'refreshed') await send('/api/auth/logout', { method: 'POST' })
  }
  forget(LEAVING)
}

async function answered(answer: Response): Promise<unknown> {
  if (!answer.ok) throw errorOf(answer.status, await answer.text(), answer.headers.get('Retry-After'))
  return answer.json()
}
