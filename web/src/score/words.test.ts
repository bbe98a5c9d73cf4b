import { expect, test } from 'vitest'
import { levelOf } from './confidence'
import type { Score } from './score'
import { keyOption, keySign, reasonsFor, withoutYears, wordsFor } from './words'

test.each([
  ['2', '2 sharps'],
  ['-1', '1 flat'],
  ['0', 'no sharps or flats'],
])('a key signature of %s fifths is %s', (value, words) => {
  expect(wordsFor('key_signature', value)).toBe(words)
})

test('a key signature is offered with its two keys', () => {
  expect(keyOption(-3)).toBe('3 flats (E♭ major, C minor)')
  expect(keyOption(7)).toBe('7 sharps (C♯ major, A♯ minor)')
  expect(keyOption(-7)).toBe('7 flats (C♭ major, A♭ minor)')
})

test('a card shows a key signature as a sign', () => {
  expect([2, -4, 0].map(keySign)).toEqual(['2♯', '4♭', '♮'])
})

test('clefs are named from top to bottom, unknown ones as they came', () => {
  expect(wordsFor('clefs', 'treble treble_8 bass')).toBe('treble · treble, octave lower · bass')
  expect(wordsFor('first_clef', 'subbass')).toBe('subbass')
})

test('confidence is high from 0.85 and medium from 0.6', () => {
  expect([0.85, 0.849, 0.6, 0.599].map(levelOf)).toEqual(['high', 'medium', 'medium', 'low'])
})

test('life years are left out, other words in brackets are not', () => {
  expect(withoutYears('Antonio Vivaldi (1678–1741)')).toBe('Antonio Vivaldi')
  expect(withoutYears('Clara Schumann (* 1819)')).toBe('Clara Schumann')
  expect(withoutYears('Trad. (Scotland)')).toBe('Trad. (Scotland)')
  expect(withoutYears('(1750)')).toBe('(1750)')
})

test.each([
  ['key', 'E-flat major', 'E♭ major'],
  ['key', 'F-sharp minor', 'F♯ minor'],
  ['key', 'Dorian', 'Dorian'],
  ['instruments', 'voice, kazoo', 'voice, kazoo'],
  ['lyrics', 'no', 'no'],
  ['style_period', 'baroque', 'Baroque'],
  ['writing', 'handwritten', 'by hand'],
  ['difficulty_level', '7', '7 of 10'],
] as const)('%s %s is said as %s', (field, value, words) => {
  expect(wordsFor(field, value)).toBe(words)
})

test('a difficulty has its reasons in words, one that the user gave has none', () => {
  const reading = {
    difficulty_level: { value: '5', confidence: 0.6, source: 'glyphs' },
    difficulty_reasons: { value: 'density=3.5 colour=1 span=9', confidence: 0.6, source: 'glyphs' },
  }

  expect(reasonsFor({ reading } as unknown as Score)).toEqual(['3.5 notes to a quarter', 'chords as wide as 9 steps'])
  const corrected = { ...reading, difficulty_level: { value: '8', confidence: 1, source: 'user', corrected: true } }
  expect(reasonsFor({ reading: corrected } as unknown as Score)).toEqual([])
})
