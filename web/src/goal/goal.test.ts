import { expect, test } from 'vitest'
import { milestonesOf, reached } from './goal'

test('what is counted is reached at most in whole, what is not counted is nowhere', () => {
  expect(reached({ currentValue: 30, targetValue: 60 })).toBe(0.5)
  expect(reached({ currentValue: 90, targetValue: 60 })).toBe(1)
  expect(reached({ currentValue: 90, targetValue: 0 })).toBeUndefined()
})

test('a milestone that keeps its name keeps its completion', () => {
  const before = [{ id: 'm1', title: 'Half', completed: true }]

  expect(milestonesOf('Half\n\n All ', before, () => 'm2')).toEqual([before[0], { id: 'm2', title: 'All', completed: false }])
})
