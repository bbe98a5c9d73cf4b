import { expect, test } from 'vitest'
import { knownTempos, scaleOf } from './tempoScale'

const point = (current: number, target: number | null = null) => ({ date: '2026-05-01', current, target })

test.each([
  [[60, 72, 84], 120, { lowest: 60, highest: 120, ticks: [60, 80, 100, 120] }],
  [[60, 60], null, { lowest: 60, highest: 61, ticks: [60, 61] }],
  [[1, 1000], null, { lowest: 0, highest: 1000, ticks: [0, 500, 1000] }],
  [[118, 121], 120, { lowest: 118, highest: 121, ticks: [118, 119, 120, 121] }],
])('the tempos %j with the target %j stand between round numbers', (tempos, target, expected) => {
  expect(scaleOf(tempos.map((tempo) => point(tempo, target)))).toEqual(expected)
})

test('a day that only says the target is no point', () => {
  expect(knownTempos([point(60), { date: '2026-05-02', current: null, target: 80 }])).toEqual([point(60)])
})
