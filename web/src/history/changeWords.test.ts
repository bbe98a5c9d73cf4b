import { expect, test } from 'vitest'
import { eventWords, fieldWords, valueWords } from './changeWords'

test('what the app has words for is said in words, the rest as it comes', () => {
  expect(eventWords('entry.removed')).toBe('Deleted')
  expect(eventWords('entry.turned-round')).toBe('entry.turned-round')
  expect(fieldWords('notes')).toBe('Notes')
  expect(fieldWords('room')).toBe('room')
})

test('values are told in few words', () => {
  expect(valueWords(null)).toBe('nothing')
  expect(valueWords([])).toBe('nothing')
  expect(valueWords(['slow', 'evening'])).toBe('slow, evening')
  expect(valueWords([{ id: null, title: 'Gigue', composer: 'Bach' }])).toBe('Gigue')
  expect(valueWords({ a: 1 })).toBe('{"a":1}')
  expect(valueWords(45)).toBe('45')
})
