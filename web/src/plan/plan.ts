import { durationWords, listWords } from '../i18n/format'
import { plusDays } from '../insight/days'

export const planStatuses = ['draft', 'active', 'completed', 'archived'] as const

export type PlanStatus = (typeof planStatuses)[number]

export interface PieceRef {
  readonly scoreId?: string | null
  readonly title: string
  readonly composer?: string | null
}

export interface Segment {
  readonly id?: string | null
  readonly label: string
  readonly durationMinutes?: number | null
  readonly pieceRefs?: readonly PieceRef[]
  readonly instructions?: string | null
}

/** When a plan is practised, as the server sends it. */
export interface Schedule {
  readonly kind: 'single' | 'recurring'
  /** A rule of RFC 5545. */
  readonly rule: string | null
  readonly durationMinutes: number | null
  readonly timeOfDay: string | null
  readonly startDate: string | null
  readonly endDate: string | null
  readonly timeZone: string
}

/** How it has gone so far, in the list of plans alone. */
export interface Progress {
  readonly total: number
  readonly completed: number
  readonly skipped: number
  readonly missed: number
  /** The day on which it is practised next. */
  readonly next: string | null
  /** The part practised of what was due, 0 to 1; null before anything was. */
  readonly adherence: number | null
}

interface Content {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly description: string | null
  readonly schedule: Schedule
  readonly segments: readonly Segment[]
  readonly reflectionPrompts: readonly string[]
}

export interface Plan extends Content {
  readonly status: PlanStatus
  readonly progress?: Progress
}

export interface Template extends Content {
  readonly visibility: 'private' | 'public'
  readonly mine: boolean
  readonly adoptionCount: number
}

export interface Occurrence {
  readonly id: string
  readonly version: number
  readonly planId: string
  /** In UTC. */
  readonly scheduledStart: string | null
  readonly scheduledEnd: string | null
  readonly timeZone: string
  /** The day in that time zone. */
  readonly localDate: string | null
  readonly status: 'scheduled' | 'completed' | 'skipped' | 'expired'
  readonly segments: readonly Segment[]
  readonly reflectionPrompts: readonly string[]
  readonly logEntryId: string | null
  readonly checkIn: { readonly recordedAt: string; readonly responses: Readonly<Record<string, unknown>> } | null
  readonly notes: string | null
}

export type PlanFields = Pick<Plan, 'title' | 'description' | 'segments' | 'reflectionPrompts'> & { readonly schedule: Partial<Schedule> }

/** The lines of a text that say something, each once. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}

/** Parts as they are sent: without those of which nothing is said, and without pieces that have no title. */
export function segmentsOf(parts: readonly Segment[]): Segment[] {
  return parts
    .map((part) => ({
      ...part,
      label: part.label.trim(),
      ...(part.pieceRefs ? { pieceRefs: part.pieceRefs.filter(({ title }) => title.trim() !== '') } : {}),
    }))
    .filter(({ label, durationMinutes, pieceRefs }) => label || durationMinutes || pieceRefs?.length)
}

/** A part in words: what, how long, and which pieces. */
export function segmentWords({ label, durationMinutes, pieceRefs }: Segment): string {
  const pieces = (pieceRefs ?? []).map(({ title, composer }) => (composer ? `${title} (${composer})` : title))
  return [label, durationMinutes ? durationWords(durationMinutes) : '', listWords(pieces)].filter(Boolean).join(' · ')
}

/** Where a session stands on that day: one that nobody has done anything with expires with the day after its own. */
export function standingAt({ status, localDate }: Pick<Occurrence, 'status' | 'localDate'>, today: string): Occurrence['status'] {
  return status === 'scheduled' && localDate !== null && plusDays(localDate, 1) < today ? 'expired' : status
}

const MINUTE_MS = 60_000

/** How long it is meant to take, in minutes; 0 when nobody said. */
export function minutesOf({ scheduledStart, scheduledEnd }: Pick<Occurrence, 'scheduledStart' | 'scheduledEnd'>): number {
  return scheduledStart && scheduledEnd ? Math.round((Date.parse(scheduledEnd) - Date.parse(scheduledStart)) / MINUTE_MS) : 0
}
