import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Review } from '../sync'
import { takeTheirs } from './takeTheirs'

const history = vi.hoisted(() => ({ findChanges: vi.fn(), undoLast: vi.fn() }))
const local = vi.hoisted(() => ({ alter: vi.fn(), restore: vi.fn() }))
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
