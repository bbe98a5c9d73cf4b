import { expect, test } from 'vitest'
import type { ReadValue } from '../score/score'
import { wishOf } from './reviewKeys'

const read: ReadValue = {
  value: 'G. 7',
  confidence: 0.5,
  source: 'text',
  others: [{ value: 'Op. 7', confidence: 0.3, source: 'text' }],
}

test('arrows go on, letters and figures decide', () => {
  expect(wishOf('ArrowDown', 'opus', read)).toBe('next')
  expect(wishOf('ArrowUp', 'opus', read)).toBe('previous')
  expect(wishOf('e', 'opus', read)).toBe('correct')
  expect(wishOf('a', 'opus', read)).toEqual({ take: 'G. 7' })
  expect(wishOf('1', 'opus', read)).toEqual({ take: 'Op. 7' })
  expect(wishOf('n', 'opus', read)).toEqual({ take: '' })
})

test('letters are heard with Caps Lock', () => {
  expect(wishOf('E', 'opus', read)).toBe('correct')
  expect(wishOf('A', 'opus', read)).toEqual({ take: 'G. 7' })
  expect(wishOf('N', 'opus', read)).toEqual({ take: '' })
})

test('what every score has is not taken away, and what was decided is not accepted again', () => {
  expect(wishOf('n', 'title', read)).toBeUndefined()
  expect(wishOf('n', 'clefs', undefined)).toBeUndefined()
  expect(wishOf('a', 'opus', { ...read, corrected: true })).toBeUndefined()
})

test('other keys, and figures that no reader stands behind, want nothing', () => {
  for (const key of ['x', '2', '0', 'Escape', 'Enter', 'Tab', ' ']) expect(wishOf(key, 'opus', read)).toBeUndefined()
})
