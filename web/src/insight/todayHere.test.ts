import { expect, test } from 'vitest'
import type { Entry } from '../journal/entry'
import { streakOf, todayHere } from './todayHere'

const entry = (id: string, localDate: string, duration: number, type = 'practice') => ({ id, localDate, duration, type, timestamp: `${localDate}T12:00:00Z` }) as Entry

const said = {
  day: '2026-05-02',
  minutes: 45,
  dailyAim: 60,
  streak: { current: 1, longest: 9, longestFrom: '2025-01-01', longestTo: '2025-01-09', practisedToday: true },
  entries: [],
  next: [{ title: 'Gigue', composer: null, reason: 'neglected', days: 9, minutes: 20, level: 'learning' }],
}

test('what was written down here counts at once, on the day that it is now', () => {
  const { day, minutes, streak, entries, dailyAim, next } = todayHere(said, [entry('a', '2026-05-02', 45), entry('b', '2026-05-03', 20), entry('c', '2026-05-03', 5)], '2026-05-03')

  expect({ day, minutes, dailyAim, next }).toEqual({ day: '2026-05-03', minutes: 25, dailyAim: 60, next: said.next })
  expect(streak).toMatchObject({ current: 2, practisedToday: true })
  expect(entries.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test('a page that the server was never asked for shows what is known here', () => {
  const shown = todayHere(undefined, [entry('a', '2026-05-03', 20)], '2026-05-03')

  expect(shown.minutes).toBe(20)
  expect(shown.dailyAim).toBeUndefined()
  expect(shown.next).toBeUndefined()
})

test('a piece that changes its status is no practice', () => {
  const shown = todayHere(undefined, [entry('a', '2026-05-03', 0, 'status_change')], '2026-05-03')

  expect(shown.streak).toEqual({ current: 0, longest: 0, longestFrom: null, longestTo: null, practisedToday: false })
  expect(shown.entries).toHaveLength(1)
})

test.each([
  ['days in a row up to today', ['2026-05-01', '2026-05-02', '2026-05-03'], { current: 3, longest: 3, longestFrom: '2026-05-01', practisedToday: true }],
  ['today is not over', ['2026-05-01', '2026-05-02'], { current: 2, longest: 2, longestTo: '2026-05-02', practisedToday: false }],
  ['a day was left out', ['2026-04-30', '2026-05-01'], { current: 0, longest: 2, practisedToday: false }],
  ['a day twice, in any order', ['2026-05-03', '2026-05-02', '2026-05-03'], { current: 2, longest: 2 }],
  ['of two that are as long the last', ['2026-04-01', '2026-04-02', '2026-05-02', '2026-05-03'], { longest: 2, longestFrom: '2026-05-02', longestTo: '2026-05-03' }],
  ['days to come do not count', ['2026-05-03', '2026-05-04'], { current: 1, longest: 1, practisedToday: true }],
])('%s', (_what, days, expected) => {
  expect(streakOf(days, '2026-05-03')).toMatchObject(expected)
})
