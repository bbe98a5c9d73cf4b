import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Review } from '../sync'
import { takeTheirs } from './takeTheirs'

const history = vi.hoisted(() => ({ findChanges: vi.fn(), undoLast: vi.fn() }))
const local = vi.hoisted(() => ({ alter: vi.fn(), find: vi.fn(), restore: vi.fn() }))
vi.mock('../history/history', () => history)
vi.mock('../local/local', () => local)

const review: Review = {
  mid: 7,
  status: 'conflict',
  conflicts: [{ field: 'mood', yours: 'proud', theirs: 'calm' }],
  mutation: { mid: 7, kind: 'logbook_entry', id: 'e1', base: 2, set: { mood: 'proud' }, at: 0 },
  version: 4,
  at: 0,
}
const last = (version: number, ...fields: string[]) => ({ items: [{ version, changes: fields.map((field) => ({ field, before: 'calm', after: 'proud' })) }], nextCursor: null })

beforeEach(() => {
  history.undoLast.mockResolvedValue({})
  local.alter.mockResolvedValue(undefined)
  local.restore.mockResolvedValue(undefined)
})

afterEach(() => void vi.resetAllMocks())

test('a change that did nothing else and is still the last one is undone', async () => {
  history.findChanges.mockResolvedValue(last(4, 'mood'))

  await takeTheirs(review)

  expect(history.undoLast).toHaveBeenCalledWith({ kind: 'logbook_entry', id: 'e1' })
  expect(local.alter).not.toHaveBeenCalled()
})

test.each([
  ['something has changed since', last(5, 'mood')],
  ['other fields came with it', last(4, 'mood', 'duration')],
])('only the value is set when %s', async (_why, page) => {
  history.findChanges.mockResolvedValue(page)

  await takeTheirs(review)

  expect(history.undoLast).not.toHaveBeenCalled()
  expect(local.alter).toHaveBeenCalledWith('logbook_entry', 'e1', { set: { mood: 'calm' } }, undefined)
})

test('without a connection the value is set, and sent later', async () => {
  history.findChanges.mockRejectedValue(new Error('offline'))

  await takeTheirs(review)

  expect(local.alter).toHaveBeenCalled()
})

test('a deletion is undone as a whole', async () => {
  history.findChanges.mockResolvedValue(last(4, 'removed', 'mood'))

  await takeTheirs({ ...review, conflicts: [{ field: 'deleted', yours: true, theirs: false }], mutation: { mid: 7, kind: 'logbook_entry', id: 'e1', op: 'delete', base: 2, at: 0 } })

  expect(history.undoLast).toHaveBeenCalled()
  expect(local.restore).not.toHaveBeenCalled()
})

const planned: Review = {
  mid: 8,
  status: 'conflict',
  conflicts: [
    { field: 'schedule.time', yours: '18:00', theirs: '07:30' },
    { field: 'schedule.until', yours: '2026-07-01', theirs: null },
  ],
  mutation: { mid: 8, kind: 'practice_plan', id: 'p1', base: 2, set: { schedule: { kind: 'weekly', time: '18:00', until: '2026-07-01' } }, at: 0 },
  version: 4,
  at: 0,
}

test('a plan gets back the other time of its schedule and keeps what else the schedule holds now', async () => {
  history.findChanges.mockRejectedValue(new Error('offline'))
  local.find.mockReturnValue({ id: 'p1', version: 5, schedule: { kind: 'daily', time: '18:00', until: '2026-07-01' } })

  await takeTheirs(planned)

  expect(local.alter).toHaveBeenCalledWith('practice_plan', 'p1', { set: { schedule: { kind: 'daily', time: '07:30' } } }, undefined)
})

test.each([
  ['undone where nothing else of the schedule was changed', { kind: 'weekly', time: '07:30' }, true],
  ['not undone where its days were changed with it', { kind: 'daily', time: '07:30' }, false],
])('a change of the time is %s', async (_what, before, isUndone) => {
  local.find.mockReturnValue({ id: 'p1', version: 4, schedule: { kind: 'weekly', time: '18:00', until: '2026-07-01' } })
  history.findChanges.mockResolvedValue({
    items: [{ version: 4, changes: [{ field: 'schedule', before, after: { kind: 'weekly', time: '18:00', until: '2026-07-01' } }] }],
    nextCursor: null,
  })

  await takeTheirs(planned)

  expect(history.undoLast).toHaveBeenCalledTimes(isUndone ? 1 : 0)
  expect(local.alter).toHaveBeenCalledTimes(isUndone ? 0 : 1)
})
