import { ApiError } from '../http/ApiError'
import type { Entry, EntryChanges } from '../journal/entry'
import { Observable } from '../state/Observable'
import { type Practice, practiceIn, type Session, type SessionStart, startOf } from './session'
import type { SessionApi } from './sessionApi'
import { elapsed, LONGEST_GAP_MS, paused, resumed, standing, ticked } from './stopwatch'

/** Why the time stands although nobody stopped it here, or that there is nothing to measure any more. */
export type Note = 'slept' | 'left' | 'elsewhere' | 'over'

export interface TimerOptions {
  readonly sessions: SessionApi
  readonly now: () => number
  /** What this device remembers of the practice, over a reload. */
  readonly memory: { readonly get: () => string | undefined; readonly set: (practice: string | undefined) => void }
}

/** A little more than the minute within which the server takes one heartbeat. */
const BEAT_MS = 61_000

/**
 * Measures practice. The time is this device's; the server holds the session and hears of it each minute, so that a
 * reload, a crash or another device loses a minute at most.
 */
export class PracticeTimer {
  readonly practice = new Observable<Practice | undefined>(undefined)
  readonly note = new Observable<Note | undefined>(undefined)
  readonly #options: TimerOptions
  #lastBeat = 0
  /** While the session is being ended here, that it ends is no news. */
  #ending = false

  constructor(options: TimerOptions) {
    this.#options = options
    this.recall()
  }

  /** Takes what this device remembers, also what another tab of it has just noted. */
  readonly recall = (): void => {
    this.practice.set(practiceIn(this.#options.memory.get()))
  }

  /** Finds out what the server knows: a session that another device or a crash has left is offered, standing. */
  readonly load = async (): Promise<void> => {
    if (this.#ending) return
    this.tick()
    const current = await this.#options.sessions.current()
    const known = this.practice.get()
    if (current && known && current.id === known.start.id) this.#atLeast(known, current)
    else if (current) await this.found(current)
    else if (known?.held) await this.ended()
  }

  /** The session here is said to have ended on another device. */
  readonly ended = async (): Promise<void> => {
    const known = this.practice.get()
    if (!known || this.#ending || (await this.#runs(known))) return
    if (this.practice.get()?.start.id === known.start.id && !this.#ending) this.#over()
  }

  /** Another device is said to be at a session. */
  readonly found = async (session: Session): Promise<void> => {
    if (this.#ending) return
    const known = this.practice.get()
    if (known && (!known.held || (await this.#runs(known)))) return
    if (this.practice.get()?.start.id === known?.start.id && !this.#ending) this.#adopt(session)
  }

  readonly start = async (start: SessionStart): Promise<void> => {
    this.note.set(undefined)
    this.#keep({ start, watch: resumed(standing(0, this.#now), this.#now), held: false })
    await this.#send()
  }

  readonly pause = (): void => this.#change((practice) => ({ ...practice, watch: paused(practice.watch, this.#now) }))

  readonly resume = (): void => {
    this.note.set(undefined)
    this.#change((practice) => ({ ...practice, watch: resumed(practice.watch, this.#now) }))
  }

  /** To be called about each second: keeps the watch right, and the server informed. */
  readonly tick = (): void => {
    const practice = this.practice.get()
    if (!practice) return
    const watch = ticked(practice.watch, this.#now)
    if (watch.since === undefined && practice.watch.since !== undefined) this.note.set('slept')
    if (watch !== practice.watch) this.#keep({ ...practice, watch })
    if (Math.abs(this.#now - this.#lastBeat) >= BEAT_MS) void this.#send()
  }

  readonly elapsed = (): number => {
    const practice = this.practice.get()
    return practice ? elapsed(practice.watch, this.#now) : 0
  }

  /** Writes the practice down. Throws `ApiError`; then it goes on standing. */
  readonly finish = async (entry: EntryChanges): Promise<Entry | undefined> => {
    this.pause()
    const practice = this.practice.get()
    if (!practice) return undefined
    const { sessions } = this.#options
    return await this.#end(async () => {
      try {
        if (!practice.held) await sessions.start(practice.start)
        const finish = () => sessions.finish(practice.start.id, this.#seconds(), entry)
        return await finish().catch((error: unknown) => {
          // The server itself writes down what was finished, and may be about to: the same wish again meets its entry.
          if (isOver(error)) return finish()
          throw error
        })
      } catch (error) {
        if (error instanceof ApiError && error.status === 0) return sessions.finishHere(practice.start.id, entry)
        throw error
      }
    })
  }

  /** Throws `ApiError`; then it is still there. */
  readonly discard = async (): Promise<void> => {
    const practice = this.practice.get()
    await this.#end(async () => {
      if (practice?.held) await this.#options.sessions.abandon(practice.start.id).catch(unlessOver)
    })
  }

  readonly dismissNote = (): void => this.note.set(undefined)

  async #end<T>(how: () => Promise<T>): Promise<T> {
    this.#ending = true
    try {
      const answer = await how()
      this.#forget()
      return answer
    } finally {
      this.#ending = false
    }
  }

  /** Begins the session on the server where it has not heard of it, else tells how far it is. */
  async #send(): Promise<void> {
    const practice = this.practice.get()
    if (!practice || this.#ending) return
    this.#lastBeat = this.#now
    try {
      if (practice.held) await this.#options.sessions.beat(practice.start.id, this.#seconds())
      else await this.#options.sessions.start(practice.start)
      if (!practice.held) this.#change((now) => (now.start.id === practice.start.id ? { ...now, held: true } : now))
    } catch (error) {
      if (isOver(error) && this.practice.get()?.start.id === practice.start.id) this.#over()
    }
  }

  /** What lists tell may be a moment old; the session itself knows. */
  async #runs({ start }: Practice): Promise<boolean> {
    try {
      await this.#options.sessions.beat(start.id, this.#seconds())
      return true
    } catch (error) {
      return !isOver(error)
    }
  }

  #atLeast(known: Practice, { activeSeconds }: Session): void {
    const behind = activeSeconds * 1000 - elapsed(known.watch, this.#now)
    const watch = behind > 0 ? { ...known.watch, banked: known.watch.banked + behind } : known.watch
    this.#keep({ ...known, watch, held: true })
  }

  #adopt(session: Session): void {
    const seen = Date.parse(session.lastSeen)
    this.#keep({ start: startOf(session), watch: standing(session.activeSeconds * 1000, seen), held: true })
    this.note.set(this.#now - seen < LONGEST_GAP_MS ? 'elsewhere' : 'left')
  }

  #over(): void {
    this.#forget()
    this.note.set('over')
  }

  #forget(): void {
    this.note.set(undefined)
    this.#keep(undefined)
  }

  #change(change: (practice: Practice) => Practice): void {
    const practice = this.practice.get()
    if (practice) this.#keep(change(practice))
  }

  #keep(practice: Practice | undefined): void {
    this.practice.set(practice)
    this.#options.memory.set(practice && JSON.stringify(practice))
  }

  #seconds(): number {
    return Math.floor(this.elapsed() / 1000)
  }

  get #now(): number {
    return this.#options.now()
  }
}

/** Finished or discarded, here or elsewhere. */
function isOver(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 409)
}

function unlessOver(error: unknown): void {
  if (!isOver(error)) throw error
}
