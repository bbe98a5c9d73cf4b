import { expect, test } from 'vitest'
import { levelOf, plusDays, weeksOf } from './days'

test('days go over the ends of months and years', () => {
  expect(plusDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(plusDays('2026-01-01', -1)).toBe('2025-12-31')
})

test.each(['monday', 'sunday', 'saturday'] as const)('a year in weeks from %s on has each of its days once', (weekStart) => {
  const days = weeksOf(2024, weekStart).flat()

  expect(days.length % 7).toBe(0)
  expect(days.filter((day) => day !== undefined)).toHaveLength(366)
  expect(new Set(days).size).toBe(367)
})

test('weeks begin with the wanted day', () => {
  // The first of January 2026 is a Thursday.
  expect(weeksOf(2026, 'monday')[0]?.indexOf('2026-01-01')).toBe(3)
  expect(weeksOf(2026, 'sunday')[0]?.indexOf('2026-01-01')).toBe(4)
  expect(weeksOf(2026, 'saturday')[0]?.indexOf('2026-01-01')).toBe(5)
})

test('a day without practice has no colour, the longest the strongest', () => {
  expect([0, 1, 30, 60, 120].map((minutes) => levelOf(minutes, 120))).toEqual([0, 1, 1, 2, 4])
  expect(levelOf(5, 0)).toBe(0)
  expect(levelOf(9, 5)).toBe(4)
})
