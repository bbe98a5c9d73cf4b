import type { TempoPoint } from './item'

export type KnownTempo = TempoPoint & { readonly current: number }

/** The points that say how fast it went. */
export const knownTempos = (points: readonly TempoPoint[]): KnownTempo[] => points.filter((point): point is KnownTempo => point.current !== null)

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]
const MOST_TICKS = 4

export interface TempoScale {
  readonly lowest: number
  readonly highest: number
  /** Round numbers from the lowest to the highest. */
  readonly ticks: readonly number[]
}

/** Round numbers around all tempos and targets, so close to them that the way is seen. */
export function scaleOf(points: readonly KnownTempo[]): TempoScale {
  const tempos = points.flatMap(({ current, target }) => [current, target ?? current])
  const [slowest, fastest] = [Math.min(...tempos), Math.max(...tempos)]
  const step = STEPS.find((each) => Math.ceil(fastest / each) - Math.floor(slowest / each) <= MOST_TICKS) ?? 1000
  const lowest = Math.floor(slowest / step) * step
  const highest = Math.max(Math.ceil(fastest / step) * step, lowest + step)
  const ticks = Array.from({ length: (highest - lowest) / step + 1 }, (_, index) => lowest + index * step)
  return { lowest, highest, ticks }
}
