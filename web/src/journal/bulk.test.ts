import { expect, test } from 'vitest'
import { type BulkWish, isNothing, undoing } from './bulk'
import type { Entry } from './entry'

const nothing: BulkWish = { set: {}, add: { tags: [], techniques: [], goalIds: [] }, remove: { tags: [], techniques: [], goalIds: [] } }
const before: Entry = {
  id: 'entry_1',
  version: 3,
  timestamp: '2026-05-01T10:00:00Z',
  timeZone: 'UTC',
  localDate: '2026-05-01',
  duration: 30,
  type: 'lesson',
  instrument: 'viola',
  pieces: [],
  techniques: ['scale'],
  tags: ['duo'],
}

test('a wish without anything in it is nothing', () => {
  expect(isNothing(nothing)).toBe(true)
  expect(isNothing({ ...nothing, remove: { tags: ['x'], techniques: [], goalIds: [] } })).toBe(false)
  expect(isNothing({ ...nothing, set: { type: 'practice' } })).toBe(false)
})

test('undoing gives back what was touched and nothing else', () => {
  expect(undoing(nothing, before)).toEqual({})
  expect(undoing({ ...nothing, set: { type: 'practice' } }, before)).toEqual({ type: 'lesson' })
  expect(undoing({ ...nothing, set: { instrument: 'cello' }, add: { tags: ['recital'], techniques: [], goalIds: [] } }, before)).toEqual({
    instrument: 'viola',
    tags: ['duo'],
  })
  expect(undoing({ ...nothing, remove: { tags: [], techniques: ['scale'], goalIds: [] } }, before)).toEqual({ techniques: ['scale'] })
})

test('goals are added, taken away and given back', () => {
  const wish: BulkWish = { ...nothing, add: { tags: [], techniques: [], goalIds: ['goal_1'] } }

  expect(isNothing(wish)).toBe(false)
  expect(undoing(wish, before)).toEqual({ goalIds: [] })
  expect(undoing(wish, { ...before, goalIds: ['goal_2'] })).toEqual({ goalIds: ['goal_2'] })
})
