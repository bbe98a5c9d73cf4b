/** The part of the browser's locks that is used: one holder of a name at a time, the others in their order. */
export class FakeLocks {
  readonly #held = new Map<string, Promise<unknown>>()

  request(name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>): Promise<void> {
    const turn = (this.#held.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : work()))
    this.#held.set(name, turn)
    return turn
  }
}
