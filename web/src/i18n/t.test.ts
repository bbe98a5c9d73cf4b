import { expect, test } from 'vitest'
import { isKey, t } from './t'

test('named values are filled in', () => {
  expect(t('score.page.number', { page: 2, pages: 5 })).toBe('Page 2 of 5')
})

test('one and many have their own words', () => {
  expect(t('library.count', { count: 1 })).toBe('1 score')
  expect(t('library.count', { count: 50 })).toBe('50 scores')
  expect(t('library.count', { count: 0 })).toBe('0 scores')
})

test('braces in a value stay as they are', () => {
  expect(t('library.none.title', { query: '{count}' })).toBe('Nothing found for “{count}”')
})

test('a word that the server adds later is no key', () => {
  expect(isKey('clef.treble')).toBe(true)
  expect(isKey('clef.toString')).toBe(false)
})
