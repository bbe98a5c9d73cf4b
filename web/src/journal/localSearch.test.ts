import { expect, test } from 'vitest'
import type { Entry } from './entry'
import { searched } from './localSearch'

const entry = (id: string, more: Partial<Entry>): Entry => ({
  id,
  version: 1,
  timestamp: '2026-05-01T10:00:00Z',
  timeZone: 'UTC',
  localDate: '2026-05-01',
  duration: 30,
  type: 'practice',
  instrument: 'piano',
  pieces: [],
  techniques: [],
  tags: [],
  ...more,
})

const entries = [
  entry('elise', { pieces: [{ title: 'Für Elise', composer: 'Ludwig van Beethoven' }], tags: ['slow practice'], mood: 'proud' }),
  entry('lesson', { type: 'lesson', instrument: 'violin', notes: 'Left-hand pizzicato', techniques: ['scale'] }),
  entry('scales', { techniques: ['scale'], tags: ['slow'], notes: 'hands apart' }),
]

test.each([
  ['fur', 'elise'],
  ['ELI', 'elise'],
  ['lise', ''],
  ['"left hand"', 'lesson'],
  ['hand', 'lesson scales'],
  ['tag:slow', 'scales'],
  ['tag:"slow practice"', 'elise'],
  ['composer:beethoven mood:proud', 'elise'],
  ['technique:scale AND -type:lesson', 'scales'],
  ['NOT instrument:piano', 'lesson'],
])('without a connection %s finds: %s', (search, found) => {
  expect(searched(entries, search)?.map(({ id }) => id).join(' ')).toBe(found)
})

test.each(['duration:>30', 'a OR b', '(a b)', 'has:notes', 'toString:x'])('%s is left to the server', (search) => {
  expect(searched(entries, search)).toBeUndefined()
})
