/** A date and a time of day as a clock on the wall shows them: `2026-05-03` and `18:30`. */
export interface WallTime {
  readonly date: string
  readonly time: string
}

/** Not every browser takes an offset for a time zone. */
const FIXED = /^(?:UTC|GMT)?([+-])(\d{2})(?::?(\d{2}))?$/

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The time zone of this browser. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** What the clocks of a time zone show at an instant; an unknown zone is taken for UTC. */
export function wallTime(instant: number, zone: string): WallTime {
  const shown = new Date(instant + offsetAt(instant, zone)).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/**
 * The instant at which the clocks of a zone show this time. An hour that comes twice is taken the first time; in one that
 * is left out, the clock goes on from before it. NaN for what is no time.
 */
export function instantOf({ date, time }: WallTime, zone: string): number {
  const shown = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(shown)) return Number.NaN
  // No zone changes its clocks twice within two days.
  const [before, after] = [offsetAt(shown - DAY_MS, zone), offsetAt(shown + DAY_MS, zone)]
  const fits = [before, after].map((offset) => shown - offset).filter((instant) => instant + offsetAt(instant, zone) === shown)
  return fits.length > 0 ? Math.min(...fits) : shown - before
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const fixed = FIXED.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * MINUTE_MS
  const parts = formatFor(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(instant / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? newFormat(zone)
  formats.set(zone, format)
  return format
}

function newFormat(zone: string): Intl.DateTimeFormat {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { ...digits, hourCycle: 'h23', timeZone: zone === 'Z' ? 'UTC' : zone })
  } catch {
    return newFormat('UTC')
  }
}
