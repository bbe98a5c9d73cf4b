import { expect, test } from 'vitest'
import { changedOnBoth } from './conflict'
import type { Entry } from './entry'
import { formOf } from './entryForm'

const base: Entry = {
  id: 'entry_1',
  version: 1,
  timestamp: '2026-05-03T16:30:00Z',
  timeZone: 'UTC',
  localDate: '2026-05-03',
  duration: 45,
  type: 'practice',
  instrument: 'piano',
  pieces: [],
  techniques: [],
  tags: [],
  notes: 'mine and theirs',
}

test('only what both changed, and not to the same, is told', () => {
  const mine = { ...formOf(base), minutes: '50', notes: 'here', mood: 'proud' }
  const theirs = { ...base, version: 2, duration: 60, mood: 'proud', tags: ['slow'] }

  expect(changedOnBoth(base, mine, theirs)).toEqual(['entry.minutes'])
})
