import { expect, test } from 'vitest'
import { byDay, dayOf } from './days'
import type { Entry } from './entry'

const entry = (id: string, timestamp: string, localDate: string, duration = 30) => ({ id, timestamp, localDate, duration, timeZone: 'UTC' }) as Entry
const shapes = (entries: readonly Entry[], more = false) =>
  byDay(entries, more).map(({ date, minutes, entries: played }) => [date, minutes, played.map(({ id }) => id).join('')])

test('days come newest first, with what was played on them newest first and added up', () => {
  expect(
    shapes([
      entry('a', '2026-05-02T08:00:00Z', '2026-05-02', 20),
      entry('b', '2026-05-03T09:00:00Z', '2026-05-03', 45),
      entry('c', '2026-05-02T18:00:00Z', '2026-05-02', 10),
    ]),
  ).toEqual([
    ['2026-05-03', 45, 'b'],
    ['2026-05-02', 30, 'ca'],
  ])
})

test('an entry stays on the day that it was where it was played', () => {
  const tokyo = entry('t', '2026-05-02T16:00:00Z', '2026-05-03')
  const lisbon = entry('l', '2026-05-02T20:00:00Z', '2026-05-02')

  expect(shapes([lisbon, tokyo])).toEqual([
    ['2026-05-03', 30, 't'],
    ['2026-05-02', 30, 'l'],
  ])
})

test('a day of 25 hours is one day', () => {
  const zone = { timeZone: 'Europe/Berlin', localDate: '' }
  const first = { ...entry('a', '2026-10-24T22:30:00Z', ''), ...zone }
  const last = { ...entry('b', '2026-10-25T22:30:00Z', ''), ...zone }

  expect([first, last].map(dayOf)).toEqual(['2026-10-25', '2026-10-25'])
})

test('a day that may go on behind what is loaded is not complete', () => {
  const days = byDay([entry('a', '2026-05-03T18:00:00Z', '2026-05-03'), entry('b', '2026-05-01T07:00:00Z', '2026-05-01')], true)

  expect(days.map(({ complete }) => complete)).toEqual([true, false])
})

test('with everything loaded all days are complete', () => {
  expect(byDay([entry('a', '2026-05-03T18:00:00Z', '2026-05-03')], false)[0]?.complete).toBe(true)
})
