import { expect, test } from 'vitest'
import { settle } from './answers'
import { applied } from './applied'
import { nextBatch } from './batches'
import { editOf } from './edit'
import { type MutationResult, type Queued, wireOf } from './mutation'

const kinds = { tags: 'set', notes: 'text' } as const
const queued = (mid: number, more: Partial<Queued> = {}): Queued => ({ mid, kind: 'thing', id: 'a', base: 1, at: 0, ...more })

test('an edit names what was changed, each field in its own way', () => {
  const before = { tags: ['slow', 'hands'], notes: 'bars 1-8', mood: 'proud', duration: 30, untouched: null }

  const edit = editOf(kinds, before, { tags: ['slow', 'memory'], notes: 'bars 1-8, by heart', mood: null, duration: 30, untouched: undefined })

  expect(edit).toEqual({ add: { tags: ['memory'] }, remove: { tags: ['hands'] }, text: { notes: { from: 'bars 1-8', to: 'bars 1-8, by heart' } }, set: { mood: null } })
})

test('an edit that changes nothing is none', () => {
  expect(editOf(kinds, { tags: ['slow'], mood: null }, { tags: ['slow'], mood: undefined, notes: null })).toBeUndefined()
})

test('an edit done to what was before gives the new values', () => {
  const before = { tags: ['slow', 'hands'], notes: 'bars', mood: 'proud' }
  const after = { tags: ['hands', 'memory'], notes: 'all', mood: null }

  expect(applied(before, [{ kind: 'thing', id: 'a', ...editOf(kinds, before, after) }])).toEqual(after)
})

test('changes go on what the server has sent meanwhile', () => {
  const changes = [queued(1, { add: { tags: ['mine'] } }), queued(2, { inc: { times: 2 } })]

  expect(applied({ tags: ['theirs'], times: 5, name: 'theirs' }, changes)).toEqual({ tags: ['theirs', 'mine'], times: 7, name: 'theirs' })
})

test('what was deleted stays so until it is restored', () => {
  expect(applied(undefined, [queued(1, { set: { name: 'late' } })])).toBeUndefined()
  expect(applied(undefined, [queued(1, { op: 'restore', restored: { name: 'back' } })])).toEqual({ name: 'back' })
  expect(applied({ name: 'there' }, [queued(1, { op: 'delete' }), queued(2, { set: { name: 'late' } })])).toBeUndefined()
})

test('a batch has a hundred at most, and what is answered is not sent again', () => {
  const queue = Array.from({ length: 150 }, (_, index) => queued(index + 1, index === 0 ? { answered: { version: 1 } } : {}))

  expect(nextBatch(queue).map(({ mid }) => mid)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2))
})

test('a batch stays below what the server takes', () => {
  const notes = 'ä'.repeat(60_000)

  expect(nextBatch([queued(1, { set: { notes } }), queued(2, { set: { notes } })])).toHaveLength(1)
})

test('a batch ends before a change of what it makes', () => {
  const { base: _, ...made } = queued(1)

  expect(nextBatch([made, queued(2, { id: 'b' }), queued(3)]).map(({ mid }) => mid)).toEqual([1, 2])
})

test('only what the server knows is sent', () => {
  expect(wireOf(queued(1, { title: 'Largo', restored: {}, set: { a: 1 } }))).toEqual({ mid: 1, kind: 'thing', id: 'a', base: 1, set: { a: 1 } })
})

test('a conflict is taken and kept for review', () => {
  const conflicts = [{ field: 'status', yours: 'paused', theirs: 'completed' }]

  const { changed, done, reviews } = settle([queued(1)], [{ mid: 1, status: 'conflict', version: 4, visibleAt: 9, conflicts }], 5)

  expect(changed).toEqual([queued(1, { answered: { version: 4, visibleAt: 9 } })])
  expect(done).toEqual([])
  expect(reviews).toEqual([{ mid: 1, status: 'conflict', conflicts, mutation: queued(1), version: 4, at: 5 }])
})

test('an answer that comes twice counts once', () => {
  const answered = queued(1, { answered: { version: 2 } })

  expect(settle([answered], [{ mid: 1, status: 'rejected', reason: 'late' }], 5)).toEqual({ changed: [], done: [], reviews: [], renamed: new Map() })
})

test('what was overwritten is shown once, also when the answer that said so was lost', () => {
  const conflicts = [{ field: 'name', yours: 'Presto', theirs: 'Largo' }]
  const repeated: MutationResult = { mid: 1, status: 'duplicate', version: 4, visibleAt: 9, conflicts }

  const first = settle([queued(1)], [repeated], 5)
  const again = settle(first.changed, [repeated], 6)

  expect(first.reviews).toEqual([{ mid: 1, status: 'conflict', conflicts, mutation: queued(1), version: 4, at: 5 }])
  expect(again.reviews).toEqual([])
  expect(settle([queued(1)], [{ mid: 1, status: 'duplicate', version: 4 }], 5).reviews).toEqual([])
})
