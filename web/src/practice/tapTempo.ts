import { SLOWEST, within } from './tempo'

/** Half a beat later than the slowest tempo, somebody begins anew. */
const LONGEST_WAIT_MS = (60_000 / SLOWEST) * 1.5
const MOST_TAPS = 9

/** The taps that count after one more at that time: only the last ones, and none from before a rest. */
export function tapped(taps: readonly number[], now: number): readonly number[] {
  const last = taps.at(-1)
  const goesOn = last !== undefined && now > last && now - last <= LONGEST_WAIT_MS
  return goesOn ? [...taps, now].slice(-MOST_TAPS) : [now]
}

/** Beats per minute by the mean of the taps; undefined for fewer than two. */
export function tempoOf(taps: readonly number[]): number | undefined {
  const [first, last] = [taps[0], taps.at(-1)]
  if (first === undefined || last === undefined || taps.length < 2) return undefined
  return within((60_000 * (taps.length - 1)) / (last - first))
}
