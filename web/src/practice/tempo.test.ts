import { expect, test } from 'vitest'
import { tapped, tempoOf } from './tapTempo'
import { beatsBefore, stored, tempoIn, USUAL, within } from './tempo'

const taps = (...times: number[]) => times.reduce<readonly number[]>(tapped, [])

test('taps every half second are 120', () => {
  expect(tempoOf(taps(0, 500, 1000, 1500))).toBe(120)
})

test('uneven taps are taken by their mean', () => {
  expect(tempoOf(taps(0, 480, 1000, 1520, 2000))).toBe(120)
})

test('one tap is no tempo', () => {
  expect(tempoOf(taps(0))).toBeUndefined()
  expect(tempoOf([])).toBeUndefined()
})

test('after a rest somebody begins anew', () => {
  expect(tempoOf(taps(0, 500, 1000, 9000))).toBeUndefined()
  expect(tempoOf(taps(0, 500, 1000, 9000, 10_000))).toBe(60)
})

test('the slowest tempo can be tapped, and nothing beyond the scale', () => {
  expect(tempoOf(taps(0, 2000, 4000))).toBe(30)
  expect(tempoOf(taps(0, 2900))).toBe(30)
  expect(tempoOf(taps(0, 100, 200))).toBe(250)
})

test('only the last taps count', () => {
  expect(tempoOf(taps(...Array.from({ length: 10 }, (_, n) => n * 1000), ...Array.from({ length: 9 }, (_, n) => 9500 + n * 500)))).toBe(120)
})

test('the scale ends at 30 and at 250', () => {
  expect([29, 30, 99.6, 250, 251].map(within)).toEqual([30, 30, 100, 250, 250])
})

test('beats come evenly and count through the bar', () => {
  const { due, next } = beatsBefore(2, { at: 0, place: 0 }, { bpm: 120, beats: 3 })

  expect(due).toEqual([0, 0.5, 1, 1.5].map((at, index) => ({ at, place: index % 3 })))
  expect(next).toEqual({ at: 2, place: 1 })
})

test('a shorter bar begins anew where the place is no longer in it', () => {
  expect(beatsBefore(0.1, { at: 0, place: 3 }, { bpm: 60, beats: 3 }).due).toEqual([{ at: 0, place: 0 }])
})

test('a tempo is remembered, and nonsense is not', () => {
  expect(tempoIn(stored({ bpm: 132, beats: 6 }))).toEqual({ bpm: 132, beats: 6 })
  for (const nonsense of [undefined, '', '80', '80/0', '80/13', '80/1.5', 'allegro/4']) expect(tempoIn(nonsense)).toEqual(USUAL)
  expect(tempoIn('900/4')).toEqual({ bpm: 250, beats: 4 })
})
