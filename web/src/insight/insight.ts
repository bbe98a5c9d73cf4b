import { apiData } from '../http/api'
import type { Entry } from '../journal/entry'
import { ownZone } from '../journal/zoned'

export interface Streak {
  readonly current: number
  readonly longest: number
  readonly longestFrom: string | null
  readonly longestTo: string | null
  readonly practisedToday: boolean
}

export interface Suggestion {
  readonly title: string
  readonly composer: string | null
  readonly reason: string
  /** Until the deadline, or since the last practice; null where no days are meant. */
  readonly days: number | null
  readonly minutes: number
  readonly level: string
}

export interface Today {
  readonly day: string
  readonly minutes: number
  readonly dailyAim: number
  readonly streak: Streak
  readonly entries: readonly Entry[]
  readonly next: readonly Suggestion[]
}

/** A day, week or month, cut to the range that was asked for. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly sessions: number
  readonly practisedDays: number
}

export interface Total extends Period {
  readonly daysInRange: number
  readonly minutesPerDay: number
  readonly minutesPerPractisedDay: number
  readonly minutesPerSession: number
}

export interface Share {
  readonly name: string
  readonly composer?: string
  readonly minutes: number
  readonly sessions: number
}

export type ShareKind = 'pieces' | 'composers' | 'techniques' | 'instruments' | 'types'

export interface MoodsOfPeriod {
  readonly from: string
  readonly moods: Readonly<Record<string, number>>
}

/** What was planned, and what of it was checked in; the share is null when nothing was due. */
export interface Kept {
  readonly due: number
  readonly kept: number
  readonly share: number | null
}

export interface Adherence extends Kept {
  readonly weeks: readonly (Kept & { readonly from: string; readonly to: string })[]
}

export interface Insights {
  readonly from: string
  readonly to: string
  readonly unit: 'day' | 'week' | 'month'
  readonly total: Total
  readonly before?: Total
  readonly periods: readonly Period[]
  readonly shares: Readonly<Record<ShareKind, readonly Share[]>>
  readonly moodsOverTime: readonly MoodsOfPeriod[]
  readonly streak: Streak
  readonly adherence: Adherence
}

export interface HeatMap {
  readonly year: number
  readonly weekStart: 'monday' | 'sunday' | 'saturday'
  readonly most: number
  readonly total: Total
  readonly days: readonly { readonly day: string; readonly minutes: number }[]
}

const zone = () => `zone=${encodeURIComponent(ownZone())}`

export const findToday = (signal: AbortSignal) => apiData<Today>(`/api/v2/today?${zone()}`, { signal })

export const findInsights = (from: string, to: string, signal: AbortSignal) =>
  apiData<Insights>(`/api/v2/insights?${new URLSearchParams({ from, to })}&${zone()}`, { signal })

export const findHeatMap = (year: number, signal: AbortSignal) =>
  apiData<HeatMap>(`/api/v2/insights/heatmap?year=${year}&${zone()}`, { signal })
