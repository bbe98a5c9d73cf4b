/** A stopwatch at some moment. Times in milliseconds; it is set and read by the clock that it is given. */
export interface Stopwatch {
  /** What was practised up to the last start. */
  readonly banked: number
  /** When it was started; undefined while it stands. */
  readonly since?: number | undefined
  /** When it was last looked at while running. */
  readonly ticked: number
}

/** Between two looks at a device that is awake, hidden tabs included, lies a minute at most. */
export const LONGEST_GAP_MS = 150_000

export const standing = (banked: number, now: number): Stopwatch => ({ banked, ticked: now })

/** What was practised until now. A clock that was set back takes nothing away. */
export function elapsed({ banked, since }: Stopwatch, now: number): number {
  return banked + (since === undefined ? 0 : Math.max(0, now - since))
}

export function paused(watch: Stopwatch, now: number): Stopwatch {
  return standing(elapsed(watch, now), now)
}

export function resumed(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === undefined ? { banked: watch.banked, since: now, ticked: now } : watch
}

/**
 * To be called often. When nobody did so for long, the device slept or the page was away: then the watch stands, at the
 * time when it was last looked at. A clock that was set back is taken as it is from now on.
 */
export function ticked(watch: Stopwatch, now: number): Stopwatch {
  if (watch.since === undefined) return watch
  if (now - watch.ticked > LONGEST_GAP_MS) return standing(elapsed(watch, watch.ticked), watch.ticked)
  if (now < watch.ticked) return { banked: elapsed(watch, watch.ticked), since: now, ticked: now }
  return { ...watch, ticked: now }
}

/** A stopwatch out of storage; undefined for what is none. */
export function stopwatchIn(stored: unknown): Stopwatch | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { banked, since, ticked: seen } = stored as Record<string, unknown>
  if (!isTime(banked) || !isTime(seen) || !(since === undefined || isTime(since))) return undefined
  return { banked, since, ticked: seen }
}

/** `1:02:03`, `2:03`. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Whole minutes for the journal: half a minute counts as one, and any practice as one. */
export function minutesOf(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 60_000))
}

const two = (value: number) => String(value).padStart(2, '0')

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
