import { expect, test } from 'vitest'
import type { Score } from '../score/score'
import { sorted, sortOf } from './sorting'

const scores = [
  { title: 'Étude', composer: 'Chopin', createdAt: '2026-01-02T00:00:00Z' },
  { title: 'Sonata 10', composer: null, createdAt: '2026-01-03T00:00:00Z' },
  { title: 'Sonata 9', composer: 'Mozart', createdAt: '2026-01-01T00:00:00Z' },
  { title: 'dance', composer: 'Chopin', createdAt: '2026-01-04T00:00:00Z' },
] as unknown as Score[]

const titles = (list: readonly Score[]) => list.map(({ title }) => title)

test('the newest come first unless asked otherwise', () => {
  expect(titles(sorted(scores, sortOf(null)))).toEqual(['dance', 'Sonata 10', 'Étude', 'Sonata 9'])
})

test('titles are sorted as people read them, numbers by their size', () => {
  expect(titles(sorted(scores, 'title'))).toEqual(['dance', 'Étude', 'Sonata 9', 'Sonata 10'])
})

test('scores without a composer come last', () => {
  expect(titles(sorted(scores, 'composer'))).toEqual(['dance', 'Étude', 'Sonata 9', 'Sonata 10'])
})
