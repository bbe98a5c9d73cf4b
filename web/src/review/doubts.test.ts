import { expect, test } from 'vitest'
import type { Score } from '../score/score'
import { inDoubt, nextInDoubt, reviewOrder } from './doubts'

const score = (id: string, doubts: readonly string[], title = id): Score => ({
  id,
  title,
  doubts,
  processing_status: 'completed',
  createdAt: '2026-01-01T00:00:00Z',
  version: 1,
  reading: {
    title: { value: title, confidence: 0.9, source: 'text' },
    key: { value: 'C major', confidence: 0.5, source: 'glyphs' },
  },
})

test('doubtful values come first, what is empty last', () => {
  const order = reviewOrder(score('a', ['key']))

  expect(order.slice(0, 3)).toEqual(['key', 'title', 'composer'])
})

test('what only pictures have is left out where there was none', () => {
  const engraved = score('a', [])
  const scanned: Score = { ...engraved, reading: { ...engraved.reading, writing: { value: 'handwritten', confidence: 0.7, source: 'picture' } } }

  expect(reviewOrder(engraved)).not.toContain('writing')
  expect(reviewOrder(scanned)).toContain('writing')
})

test('the queue has the most doubtful scores first and leaves out what nobody doubts', () => {
  const scores = [score('sure', []), score('one', ['key']), score('two', ['title', 'key'])]

  expect(inDoubt(scores).map(({ id }) => id)).toEqual(['two', 'one'])
})

test('after a score comes another one, never itself', () => {
  const scores = [score('one', ['key']), score('two', ['title', 'key'])]

  expect(nextInDoubt(scores, 'two')?.id).toBe('one')
  expect(nextInDoubt([score('two', ['title'])], 'two')).toBeUndefined()
})

test('a score of an older stream, which tells of no doubts, is in no queue', () => {
  const { doubts: _, ...old } = score('old', ['title'])

  expect(inDoubt([old])).toEqual([])
})
