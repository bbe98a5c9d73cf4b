import { expect, test } from 'vitest'
import type { Entry } from './entry'
import { facetsOf, newestFirst } from './localEntries'

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
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

test('the newest entry comes first', () => {
  const sorted = newestFirst([entry('a'), entry('b', { timestamp: '2026-05-02T10:00:00Z' })])

  expect(sorted.map(({ id }) => id)).toEqual(['b', 'a'])
})

test('a value counts once for each entry that has it, the most common first', () => {
  const bach = { title: 'Invention', composer: 'Bach' }

  const facets = facetsOf([entry('a', { tags: ['slow'], pieces: [bach, bach] }), entry('b', { tags: ['slow', 'memory'], mood: 'proud' })])

  expect(facets['tags']).toEqual([
    { value: 'slow', count: 2 },
    { value: 'memory', count: 1 },
  ])
  expect(facets['composers']).toEqual([{ value: 'Bach', count: 1 }])
  expect(facets['mood']).toEqual([{ value: 'proud', count: 1 }])
})
