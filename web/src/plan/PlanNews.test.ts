import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PlanNews } from './PlanNews'

const op = (kind: string) => ({ seq: 1, kind, id: 'a', version: 1 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('many changes at once are told once', () => {
  const news = new PlanNews()
  news.caughtUp()

  news.apply([op('practice_plan')])
  news.apply([op('plan_occurrence'), op('plan_occurrence')])
  vi.runAllTimers()

  expect(news.changes.get()).toBe(1)
})

test('what was there before and what concerns no plan is no news', () => {
  const news = new PlanNews()

  news.apply([op('practice_plan')])
  news.caughtUp()
  news.apply([op('score')])
  vi.runAllTimers()

  expect(news.changes.get()).toBe(0)
})
