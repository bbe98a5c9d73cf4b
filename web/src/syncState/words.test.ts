import { expect, test } from 'vitest'
import { wishesOf } from './words'

test('of a change that was rejected everything that it wanted is shown', () => {
  const wishes = wishesOf({
    mid: 1,
    kind: 'goal',
    id: 'g1',
    at: 0,
    set: { mood: null },
    text: { notes: { from: 'bars 1-8', to: 'bars 1-16' } },
    inc: { currentValue: 15, duration: -5 },
    add: { tags: ['slow', 'hands apart'] },
    remove: { tags: ['fast'] },
  })

  expect(wishes.map(({ field, wish }) => `${field}: ${wish}`)).toEqual([
    'mood: nothing',
    'notes: bars 1-16',
    'currentValue: +15',
    'duration: −5',
    'tags: add slow, hands apart',
    'tags: remove fast',
  ])
})
