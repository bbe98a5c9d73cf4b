import { plusDays, startOfWeek, type WeekStart } from '../insight/days'
import { voice } from '../i18n/t'
import { instantOf, wallTime } from '../journal/zoned'
import { minutesOf, type Occurrence } from './plan'

export const calendarViews = ['month', 'week'] as const

export type CalendarView = (typeof calendarViews)[number]

const WEEK = 7
const MINUTE_MS = 60_000

/** The seven days of the week of this day. */
export function weekOf(day: string, weekStart: WeekStart): readonly string[] {
  const first = startOfWeek(day, weekStart)
  return Array.from({ length: WEEK }, (_, nth) => plusDays(first, nth))
}

/** The whole weeks that the month of this day touches. */
export function monthOf(day: string, weekStart: WeekStart): readonly (readonly string[])[] {
  const weeks: (readonly string[])[] = []
  const after = stepped(day, 'month', 1)
  for (let first = `${day.slice(0, 7)}-01`; startOfWeek(first, weekStart) < after; first = plusDays(first, WEEK)) weeks.push(weekOf(first, weekStart))
  return weeks
}

/** A day so many weeks later, or the first day of the month so many months later; earlier when negative. */
export function stepped(day: string, view: CalendarView, by: number): string {
  if (view === 'week') return plusDays(day, by * WEEK)
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + by)
  return first.toISOString().slice(0, 10)
}

/** The sessions of each day, earliest first. */
export function byDay(occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const sorted = occurrences.toSorted((one, other) => (one.scheduledStart ?? '').localeCompare(other.scheduledStart ?? ''))
  const days = new Map<string, Occurrence[]>()
  for (const each of sorted) days.set(each.localDate ?? '', [...(days.get(each.localDate ?? '') ?? []), each])
  return days
}

/** From when to when a session is that begins at this time of its own clock; undefined when that is no time. */
export function spanAt(date: string, time: string, minutes: number, zone: string): readonly [start: string, end: string] | undefined {
  const start = instantOf({ date, time }, zone)
  if (Number.isNaN(start)) return undefined
  return [new Date(start).toISOString(), new Date(start + minutes * MINUTE_MS).toISOString()]
}

/** The same hour of another day. */
export function spanOn(occurrence: Occurrence, date: string): readonly [start: string, end: string] | undefined {
  if (!occurrence.scheduledStart) return undefined
  const { time } = wallTime(Date.parse(occurrence.scheduledStart), occurrence.timeZone)
  return spanAt(date, time, minutesOf(occurrence), occurrence.timeZone)
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** The month of a day, or the week from its first to its last day. */
export function spanWords(days: readonly string[], view: CalendarView, day: string): string {
  const { locale } = voice.get()
  if (view === 'month') return noon(day).toLocaleDateString(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
  return format.formatRange(noon(days[0] ?? day), noon(days.at(-1) ?? day))
}
