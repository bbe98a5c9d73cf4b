import type { Entry, EntryChanges } from './entry'
import { changesOf, type EntryForm, formOf } from './entryForm'

const names = {
  timestamp: 'entry.time',
  duration: 'entry.minutes',
  type: 'entry.type',
  instrument: 'entry.instrument',
  pieces: 'entry.pieces',
  techniques: 'entry.techniques',
  tags: 'entry.tags',
  mood: 'entry.mood',
  notes: 'entry.notes',
} as const satisfies Partial<Record<keyof EntryChanges, string>>

/** The names of the fields that both sides changed, and not to the same. */
export function changedOnBoth(base: Entry, mine: EntryForm, theirs: Entry): readonly (typeof names)[keyof typeof names][] {
  const here = changesOf(base, mine)
  const there = changesOf(base, formOf(theirs))
  const apart = changesOf(theirs, mine)
  return (Object.keys(names) as (keyof typeof names)[]).filter((name) => name in here && name in there && name in apart).map((name) => names[name])
}
