import { dayWords, listWords } from '../i18n/format'
import { t, voice } from '../i18n/t'
import { wallTime } from '../journal/zoned'
import type { Schedule } from './plan'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export type Weekday = (typeof weekdays)[number]

export const frequencies = ['once', 'daily', 'weekly', 'monthly', 'yearly'] as const

export type Frequency = (typeof frequencies)[number]

export const ends = ['never', 'count', 'until'] as const

/** How a plan repeats, as far as it can be chosen here. */
export interface Recurrence {
  readonly frequency: Frequency
  readonly interval: number
  /** Of a week; none of them for the day on which it begins. */
  readonly days: readonly Weekday[]
  readonly end: (typeof ends)[number]
  readonly count: number
  /** The last day, `2026-05-01`, when it ends by date. */
  readonly until: string
  /** The day with which weeks begin, where the rule says so. */
  readonly weekStart: string
}

export const weekly: Recurrence = { frequency: 'weekly', interval: 1, days: [], end: 'never', count: 10, until: '', weekStart: '' }

type When = Pick<Schedule, 'rule' | 'endDate' | 'startDate' | 'timeOfDay' | 'timeZone'>

const CHOSEN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'COUNT', 'UNTIL'])

/** Reads the rule of a schedule; undefined when it says more than can be chosen here. */
export function recurrenceOf(when: When): Recurrence | undefined {
  if (!when.rule) return { ...weekly, frequency: 'once' }
  const parts = new Map(when.rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const frequency = (parts.get('FREQ') ?? '').toLowerCase() as Frequency
  const days = parts.get('BYDAY')?.split(',') ?? []
  const plain = frequencies.includes(frequency) && [...parts.keys()].every((name) => CHOSEN.has(name)) && days.every(isWeekday)
  if (!plain || (days.length > 0 && frequency !== 'weekly')) return undefined
  const count = parts.get('COUNT')
  const until = lastDay(parts.get('UNTIL'), when)
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: days.filter(isWeekday),
    end: count ? 'count' : until ? 'until' : 'never',
    count: Number(count ?? weekly.count),
    until,
    weekStart: parts.get('WKST') ?? '',
  }
}

/** The rule that says this; null for what comes once. */
export function ruleOf({ frequency, interval, days, end, count, until, weekStart }: Recurrence): string | null {
  if (frequency === 'once') return null
  const parts = [
    `FREQ=${frequency.toUpperCase()}`,
    interval > 1 && `INTERVAL=${interval}`,
    frequency === 'weekly' && days.length > 0 && `BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`,
    weekStart && `WKST=${weekStart}`,
    end === 'count' && `COUNT=${count}`,
    end === 'until' && `UNTIL=${until.replaceAll('-', '')}`,
  ]
  return parts.filter(Boolean).join(';')
}

/** How a plan repeats, in a sentence without its full stop. */
export function recurrenceWords(when: When, today: string): string {
  const chosen = recurrenceOf(when)
  if (!chosen) return t('plan.repeats.special')
  if (chosen.frequency === 'once') return when.startDate ? dayWords(when.startDate, today) : t('plan.repeats.once')
  const step = everyWords(chosen.frequency, chosen.interval)
  const every = chosen.days.length > 0 ? t('plan.every.on', { every: step, days: listWords(chosen.days.map((day) => weekdayWords(day, 'long'))) }) : step
  if (chosen.end === 'count') return t('plan.every.count', { every, count: chosen.count })
  return chosen.end === 'until' ? t('plan.every.until', { every, date: dayWords(chosen.until, today) }) : every
}

/** A day of the week by its name. */
export function weekdayWords(day: Weekday, weekday: 'short' | 'long'): string {
  const monday = Date.UTC(2024, 0, 1 + weekdays.indexOf(day), 12)
  return new Date(monday).toLocaleDateString(voice.get().locale, { timeZone: 'UTC', weekday })
}

function everyWords(frequency: Exclude<Frequency, 'once'>, count: number): string {
  return count > 1 ? t(`plan.every.${frequency}.of`, { count }) : t(`plan.every.${frequency}`)
}

function isWeekday(day: string): day is Weekday {
  return (weekdays as readonly string[]).includes(day)
}

/** An end in UTC is the last day with an hour for it; without an end by the rule, that of the schedule counts. */
function lastDay(until: string | undefined, { endDate, timeOfDay, timeZone }: When): string {
  if (!until) return endDate ?? ''
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`
  if (until.length === 8) return day
  const end = Date.parse(`${day}T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}Z`)
  const shown = wallTime(end, timeZone)
  return (timeOfDay ?? '09:00') > shown.time ? wallTime(end - 24 * 60 * 60_000, timeZone).date : shown.date
}
