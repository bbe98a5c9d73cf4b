/** Longer and longer waits, each by chance up to a quarter shorter, so that devices that lost the server together do not come back together. */
export class Backoff {
  readonly #first: number
  readonly #longest: number
  readonly #random: () => number
  #wait: number

  /** Both in milliseconds; `random` gives 0 to 1. */
  constructor(first: number, longest: number, random: () => number = Math.random) {
    this.#first = first
    this.#longest = longest
    this.#random = random
    this.#wait = first
  }

  /** How long to wait this time, in milliseconds. */
  next(): number {
    const wait = this.#wait * (1 - this.#random() / 4)
    this.#wait = Math.min(this.#wait * 2, this.#longest)
    return wait
  }

  reset(): void {
    this.#wait = this.#first
  }
}
