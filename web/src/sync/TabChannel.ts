import type { Held, News } from './Storage'

/** What tabs tell each other. */
export type Word<S> =
  /** The leader has taken in what follows `from`. */
  | { readonly word: 'taken'; readonly from: string | undefined; readonly to: string; readonly held: readonly Held[]; readonly dropped: News['dropped'] }
  /** Something was queued, answered or reviewed: it is to be read again. */
  | { readonly word: 'waiting' }
  /** All is to be read again. */
  | { readonly word: 'reload' }
  | { readonly word: 'state'; readonly state: S }
  /** A tab has come and wants to know the state. */
  | { readonly word: 'hello' }
  /** Everything was wiped. */
  | { readonly word: 'wiped' }

/** The other tabs of this browser that show the same user. */
export class TabChannel<S> {
  #channel: BroadcastChannel | undefined

  constructor(name: string, hear: (word: Word<S>) => void) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
    this.#channel?.addEventListener('message', ({ data }) => hear(data as Word<S>))
  }

  readonly tell = (word: Word<S>): void => this.#channel?.postMessage(word)

  /** What is told from now on nobody hears. */
  close(): void {
    this.#channel?.close()
    this.#channel = undefined
  }
}
