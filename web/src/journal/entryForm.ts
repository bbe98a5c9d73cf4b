import type { Key } from '../i18n/t'
import type { Entry, EntryChanges, EntryPiece } from './entry'
import { instantOf, wallTime } from './zoned'

/** An entry as it is typed in. */
export interface EntryForm {
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly minutes: string
  readonly type: string
  readonly instrument: string
  readonly pieces: readonly EntryPiece[]
  readonly techniques: readonly string[]
  readonly tags: readonly string[]
  /** Empty for none. */
  readonly mood: string
  readonly notes: string
}

export type Mistakes = Partial<Record<'date' | 'minutes' | 'pieces', Key>>

const MOST_MINUTES = 24 * 60
const [EARLIEST, LATEST] = [Date.parse('1900-01-01'), Date.parse('2100-01-01')]

export function blankForm(now: number, zone: string, instrument: string): EntryForm {
  const blank = { minutes: '', type: 'practice', pieces: [], techniques: [], tags: [], mood: '', notes: '' }
  return { ...wallTime(now, zone), zone, instrument, ...blank }
}

/** The entry at the time that the clocks showed where it was played. */
export function formOf(entry: Entry): EntryForm {
  const { timeZone: zone, type, instrument, pieces, techniques, tags } = entry
  return {
    ...wallTime(Date.parse(entry.timestamp), zone),
    zone,
    minutes: String(entry.duration),
    type,
    instrument,
    pieces,
    techniques,
    tags,
    mood: entry.mood ?? '',
    notes: entry.notes ?? '',
  }
}

/** What has to be mended before the form is sent. */
export function mistakesIn(form: EntryForm): Mistakes {
  const instant = instantOf(form, form.zone)
  const minutes = minutesIn(form)
  return {
    ...(instant >= EARLIEST && instant < LATEST ? {} : { date: 'entry.error.date' }),
    ...(Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES ? {} : { minutes: 'entry.error.minutes' }),
    ...(form.pieces.some(({ title, composer }) => !title.trim() && composer?.trim()) ? { pieces: 'entry.error.piece' } : {}),
  }
}

/** All that a new entry says. */
export function bodyOf(form: EntryForm): EntryChanges {
  return {
    timestamp: new Date(instantOf(form, form.zone)).toISOString(),
    timeZone: form.zone,
    duration: minutesIn(form),
    type: form.type,
    instrument: form.instrument.trim().toLowerCase(),
    pieces: form.pieces.filter(({ title }) => title.trim()).map(trimmed),
    techniques: form.techniques,
    tags: form.tags,
    mood: form.mood || null,
    notes: form.notes.trim() ? form.notes : null,
  }
}

/** What the form says otherwise than the entry: so that what nobody touched stays, also where another device changes it. */
export function changesOf(entry: Entry, form: EntryForm): EntryChanges {
  const before = bodyOf(formOf(entry))
  const after = bodyOf(form)
  const changes: EntryChanges = {}
  for (const name of Object.keys(after) as (keyof EntryChanges)[]) {
    if (JSON.stringify(after[name]) !== JSON.stringify(before[name])) Object.assign(changes, { [name]: after[name] })
  }
  // A time is read in a time zone, and the other way round.
  return changes.timestamp || changes.timeZone ? { ...changes, timestamp: after.timestamp!, timeZone: after.timeZone! } : changes
}

/** Words with commas between them: each once, trimmed. */
export function wordsIn(line: string): readonly string[] {
  return [...new Set(line.split(/[,;，、]/u).map((word) => word.trim()))].filter(Boolean)
}

function minutesIn({ minutes }: EntryForm): number {
  return minutes.trim() === '' ? Number.NaN : Number(minutes)
}

function trimmed(piece: EntryPiece): EntryPiece {
  const { id, measures, tempo, duration } = piece
  const rest = { id, measures, tempo, duration }
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined))
  return { title: piece.title.trim(), composer: piece.composer?.trim() || null, ...given }
}
