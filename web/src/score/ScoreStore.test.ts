import { expect, test } from 'vitest'
import type { Op } from '../sync/frames'
import type { Score } from './score'
import { ScoreStore } from './ScoreStore'

const score = (id: string, version: number, title = id) => ({ id, version, title }) as Score
const op = (id: string, version: number, title = id): Op => ({
  seq: 1,
  kind: 'score',
  id,
  version,
  body: score(id, version, title),
})
const ids = (store: ScoreStore) => [...store.scores.get().keys()]

test('the store is complete once everything has come', () => {
  const store = new ScoreStore()

  store.apply([op('a', 1)])
  expect(store.complete.get()).toBe(false)
  store.caughtUp()

  expect(store.complete.get()).toBe(true)
  expect(ids(store)).toEqual(['a'])
})

test('a deleted score goes', () => {
  const store = new ScoreStore()
  store.apply([op('a', 1), op('b', 1)])

  store.apply([{ seq: 3, kind: 'score', id: 'a', version: 2, deleted: true }])

  expect(ids(store)).toEqual(['b'])
})

test('after a reset, what does not come again is gone, and nothing flickers before', () => {
  const store = new ScoreStore()
  store.apply([op('a', 1), op('b', 1)])

  store.restart()
  store.apply([op('b', 1)])
  expect(ids(store)).toEqual(['a', 'b'])
  store.caughtUp()

  expect(ids(store)).toEqual(['b'])
})

test('an answer that overtakes the stream is not overwritten by an older change', () => {
  const store = new ScoreStore()
  store.put(score('a', 5, 'corrected'))

  store.apply([op('a', 4, 'as read')])
  store.put(score('a', 3, 'older'))

  expect(store.scores.get().get('a')?.title).toBe('corrected')
})

test('what was brought back is not lost to its deletion, which comes later over the stream', () => {
  const store = new ScoreStore()
  store.put(score('a', 5))

  store.apply([{ seq: 4, kind: 'score', id: 'a', version: 4, deleted: true }])

  expect(ids(store)).toEqual(['a'])
})

test('other kinds are left alone', () => {
  const store = new ScoreStore()

  store.apply([{ seq: 1, kind: 'goal', id: 'g', version: 1, body: {} }])

  expect(ids(store)).toEqual([])
})
