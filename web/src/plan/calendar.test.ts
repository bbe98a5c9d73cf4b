import { expect, test } from 'vitest'
import { byDay, monthOf, spanAt, spanOn, spanWords, stepped, weekOf } from './calendar'
import type { Occurrence } from './plan'

const session = (id: string, scheduledStart: string, localDate: string): Occurrence => ({
  id,
  version: 1,
  planId: 'p',
  scheduledStart,
  scheduledEnd: new Date(Date.parse(scheduledStart) + 30 * 60_000).toISOString(),
  timeZone: 'Europe/Berlin',
  localDate,
  status: 'scheduled',
  segments: [],
  reflectionPrompts: [],
  logEntryId: null,
  checkIn: null,
  notes: null,
})

test('a week begins with the day that is wanted', () => {
  expect(weekOf('2026-05-03', 'monday')[0]).toBe('2026-04-27')
  expect(weekOf('2026-05-03', 'sunday')[0]).toBe('2026-05-03')
  expect(weekOf('2026-05-03', 'saturday')).toEqual(['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'])
})

test('a month is all the weeks that it touches, and no other', () => {
  const may = monthOf('2026-05-17', 'monday')

  expect(may.map(([first]) => first)).toEqual(['2026-04-27', '2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25'])
  expect(monthOf('2027-02-01', 'monday')).toHaveLength(4)
  expect(monthOf('2026-08-31', 'monday')).toHaveLength(6)
})

test('steps go over the ends of months and years', () => {
  expect(stepped('2026-01-31', 'month', 1)).toBe('2026-02-01')
  expect(stepped('2026-01-31', 'month', -1)).toBe('2025-12-01')
  expect(stepped('2026-12-30', 'week', 1)).toBe('2027-01-06')
})

test('sessions are sorted into their days', () => {
  const days = byDay([session('b', '2026-05-01T18:00:00Z', '2026-05-01'), session('a', '2026-05-01T05:00:00Z', '2026-05-01'), session('c', '2026-05-02T05:00:00Z', '2026-05-02')])

  expect(days.get('2026-05-01')?.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(days.get('2026-05-02')).toHaveLength(1)
})

test('on another day a session keeps its hour, though the clocks have changed', () => {
  expect(spanOn(session('a', '2026-03-28T06:00:00Z', '2026-03-28'), '2026-03-29')).toEqual(['2026-03-29T05:00:00.000Z', '2026-03-29T05:30:00.000Z'])
})

test('what is no day is no span', () => {
  expect(spanAt('', '07:00', 30, 'UTC')).toBeUndefined()
})

test('what is shown has a name', () => {
  expect(spanWords(['2026-04-27'], 'month', '2026-05-17')).toBe('May 2026')
  expect(spanWords(['2026-04-27', '2026-05-03'], 'week', '2026-04-30')).toMatch(/Apr 27\s–\sMay 3, 2026/)
})
