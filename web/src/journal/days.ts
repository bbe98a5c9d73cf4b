import type { Entry } from './entry'
import { wallTime } from './zoned'

export interface Day {
  readonly date: string
  readonly minutes: number
  /** Newest first. */
  readonly entries: readonly Entry[]
  /** False when entries of this day may still be to come. */
  readonly complete: boolean
}

/**
 * Entries by the day on which they were played, as it was where they were played; newest first. While there are more
 * entries to load, the days at the end may lack some: after a journey, even two of them.
 */
export function byDay(entries: readonly Entry[], more: boolean): readonly Day[] {
  const sorted = entries.toSorted((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp) || b.id.localeCompare(a.id))
  const days = new Map<string, Entry[]>()
  for (const entry of sorted) {
    const day = dayOf(entry)
    const played = days.get(day)
    if (played) played.push(entry)
    else days.set(day, [entry])
  }
  const oldest = sorted.at(-1)
  // What is still to come began before the oldest, nowhere later than 14 hours ahead of UTC.
  const reached = more && oldest ? wallTime(Date.parse(oldest.timestamp), '+14:00').date : ''
  return [...days]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([date, played]) => ({ date, minutes: sumOf(played), entries: played, complete: !more || date > reached }))
}

export function dayOf({ localDate, timestamp, timeZone }: Entry): string {
  return localDate || wallTime(Date.parse(timestamp), timeZone).date
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { duration }) => sum + duration, 0)
}
