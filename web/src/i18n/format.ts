import { voice } from './t'

const MINUTES = 60

/** `2026-05-03` as a day of the week and a date; the year where it is not this one. */
export function dayWords(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return written(`${day}T12:00:00Z`, { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric', ...year })
}

/** The time of day in a time zone, or in that of the browser. */
export function timeWords(instant: string | number, timeZone?: string): string {
  return written(instant, { timeStyle: 'short', ...(timeZone ? { timeZone } : {}) })
}

/** Minutes as hours and minutes. */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES)
  const rest = minutes % MINUTES
  const words = [hours > 0 ? unit(hours, 'hour') : '', rest > 0 || hours === 0 ? unit(rest, 'minute') : '']
  return words.filter(Boolean).join(' ')
}

/** A list in words: "scales, thirds and octaves". */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat(voice.get().locale).format(words)
}

function unit(value: number, of: 'hour' | 'minute'): string {
  return value.toLocaleString(voice.get().locale, { style: 'unit', unit: of, unitDisplay: 'short' })
}

/** A time zone that the browser does not know is written as if it were not there. */
function written(instant: string | number, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  try {
    return date.toLocaleString(voice.get().locale, options)
  } catch {
    const { timeZone: _, ...rest } = options
    return date.toLocaleString(voice.get().locale, rest)
  }
}
