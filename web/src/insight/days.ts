import { voice } from '../i18n/t'

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK = 7
const LEVELS = 4

/** Which day of the week, counted from Sunday, weeks begin with. */
const firstDays = { sunday: 0, monday: 1, saturday: 6 } as const

export type WeekStart = keyof typeof firstDays

/** `2026-05-03` so many days later, or earlier when negative. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The first day of the week of this day. */
export function startOfWeek(day: string, weekStart: WeekStart): string {
  return plusDays(day, -((new Date(day).getUTCDay() - firstDays[weekStart] + WEEK) % WEEK))
}

/** The weeks of a year; days that belong to other years are undefined. */
export function weeksOf(year: number, weekStart: WeekStart): readonly (readonly (string | undefined)[])[] {
  const first = `${year}-01-01`
  const weeks: (string | undefined)[][] = []
  for (let day = startOfWeek(first, weekStart); day <= `${year}-12-31`; day = plusDays(day, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, nth) => plusDays(day, nth)).map((each) => (each.startsWith(`${year}-`) ? each : undefined)))
  }
  return weeks
}

/** How strong the colour of a day is: 0 without practice to 4 for the most. */
export function levelOf(minutes: number, most: number): number {
  return minutes <= 0 || most <= 0 ? 0 : Math.ceil((Math.min(minutes, most) / most) * LEVELS)
}

/** A month by its short name. */
export function monthWords(day: string): string {
  return words(day, { month: 'short' })
}

/** A day without its weekday and year. */
export function shortDay(day: string): string {
  return words(day, { day: 'numeric', month: 'short' })
}

/** A day with its year. */
export function longDay(day: string): string {
  return words(day, { dateStyle: 'long' })
}

function words(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(voice.get().locale, { timeZone: 'UTC', ...options })
}
