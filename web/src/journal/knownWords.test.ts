import { expect, test } from 'vitest'
import type { Entry } from './entry'
import { knownWords } from './knownWords'

const entries = [['slow'], ['slow', 'warm-up'], ['memory'], ['memory', 'slow']].map((tags) => ({ tags }) as unknown as Entry)

test('the most frequent words come first, and only so many', () => {
  expect(knownWords(entries, ({ tags }) => tags, 2)).toEqual(['slow', 'memory'])
})

test('words that always belong there are there once', () => {
  expect(knownWords(entries, ({ tags }) => tags, 2, ['scale', 'slow'])).toEqual(['slow', 'memory', 'scale'])
})
