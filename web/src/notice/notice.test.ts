import { expect, test } from 'vitest'
import { newestFirst, noticeWords } from './notice'

test('a notice of a goal names it', () => {
  expect(noticeWords({ kind: 'goal_deadline', about: 'Play Bach' })).toContain('Play Bach')
})

test('what was reached is told by its name, or without one', () => {
  expect(noticeWords({ kind: 'goal_completed', about: 'Play Bach' })).toBe('Goal reached: Play Bach')
  expect(noticeWords({ kind: 'goal_completed', about: null })).toBe('A goal was reached.')
  expect(noticeWords({ kind: 'streak', about: '30' })).toContain('30 days in a row')
  expect(noticeWords({ kind: 'piece_polished', about: 'Air' })).toBe('Polished: Air')
  expect(noticeWords({ kind: 'piece_performance_ready', about: 'Air' })).toBe('Ready to be performed: Air')
})

test('a kind that is not known is shown by what it is about', () => {
  expect(noticeWords({ kind: 'new', about: 'Something' })).toBe('Something')
  expect(noticeWords({ kind: 'new', about: null })).toBe('new')
})

test('the newest comes first', () => {
  const notices = ['2026-05-01', '2026-05-03', '2026-05-02'].map((day) => ({ id: day, version: 0, kind: 'practice_reminder', day, about: null }))

  expect(newestFirst(notices).map(({ day }) => day)).toEqual(['2026-05-03', '2026-05-02', '2026-05-01'])
})
