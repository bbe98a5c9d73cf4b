import { expect, test } from 'vitest'
import { clockFace, elapsed, LONGEST_GAP_MS, minutesOf, paused, resumed, standing, stopwatchIn, ticked } from './stopwatch'

test('time runs between start and pause only', () => {
  const first = paused(resumed(standing(0, 1000), 1000), 61_000)
  const again = resumed(first, 100_000)

  expect(elapsed(first, 99_000)).toBe(60_000)
  expect(elapsed(again, 105_000)).toBe(65_000)
})

test('starting a running watch, or stopping a standing one, changes nothing', () => {
  const running = resumed(standing(0, 0), 0)

  expect(resumed(running, 5000)).toBe(running)
  expect(elapsed(paused(standing(7000, 0), 9000), 9000)).toBe(7000)
})

test('a watch that nobody looked at for long stands where it was last seen', () => {
  const running = ticked(resumed(standing(0, 0), 0), 60_000)

  const slept = ticked(running, 60_000 + LONGEST_GAP_MS + 1)

  expect(slept.since).toBeUndefined()
  expect(elapsed(slept, 9_999_999)).toBe(60_000)
})

test('a tab that is looked at once a minute goes on', () => {
  let watch = resumed(standing(0, 0), 0)
  for (let minute = 1; minute <= 90; minute++) watch = ticked(watch, minute * 60_000)

  expect(elapsed(watch, 90 * 60_000)).toBe(90 * 60_000)
})

test('a clock that is set back takes nothing away and adds nothing', () => {
  const running = ticked(resumed(standing(0, 1_000_000), 1_000_000), 1_060_000)

  const back = ticked(running, 500_000)

  expect(elapsed(back, 500_000)).toBe(60_000)
  expect(elapsed(back, 510_000)).toBe(70_000)
})

test('a watch comes out of storage as it went in, and nonsense does not', () => {
  const watch = resumed(standing(5000, 1000), 1000)

  expect(stopwatchIn(JSON.parse(JSON.stringify(watch)))).toEqual(watch)
  expect(stopwatchIn({ banked: -1, ticked: 0 })).toBeUndefined()
  expect(stopwatchIn({ banked: 0, ticked: 0, since: 'noon' })).toBeUndefined()
  expect(stopwatchIn(null)).toBeUndefined()
})

test('the face shows hours only when there are some', () => {
  expect([0, 59_999, 61_000, 3_600_000, 36_061_000].map(clockFace)).toEqual(['0:00', '0:59', '1:01', '1:00:00', '10:01:01'])
})

test('half a minute counts as one, and any practice as one', () => {
  expect([0, 29_000, 89_000, 90_000, 150_000].map(minutesOf)).toEqual([1, 1, 1, 2, 3])
})
