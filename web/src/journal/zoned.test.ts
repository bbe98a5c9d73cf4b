import { expect, test } from 'vitest'
import { instantOf, wallTime } from './zoned'

const at = (iso: string) => Date.parse(iso)
const iso = (date: string, time: string, zone: string) => new Date(instantOf({ date, time }, zone)).toISOString()

test('one instant is another time, and perhaps another day, elsewhere', () => {
  const late = at('2026-05-03T22:30:00Z')

  expect(wallTime(late, 'Europe/Berlin')).toEqual({ date: '2026-05-04', time: '00:30' })
  expect(wallTime(late, 'America/New_York')).toEqual({ date: '2026-05-03', time: '18:30' })
  expect(wallTime(late, 'Asia/Kathmandu')).toEqual({ date: '2026-05-04', time: '04:15' })
})

test('offsets and Z are time zones too, and an unknown zone is UTC', () => {
  const noon = at('2026-05-03T12:00:00Z')

  expect(wallTime(noon, '+02:00').time).toBe('14:00')
  expect(wallTime(noon, 'Z').time).toBe('12:00')
  expect(wallTime(noon, 'Moon/Tycho').time).toBe('12:00')
})

test('a time on the wall is found again', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland', 'Pacific/Apia']) {
    for (let hour = 0; hour < 24 * 366; hour += 37) {
      const instant = at('2026-01-01T00:15:00Z') + hour * 3_600_000
      expect(wallTime(instantOf(wallTime(instant, zone), zone), zone)).toEqual(wallTime(instant, zone))
    }
  }
})

test('an hour that comes twice is taken the first time', () => {
  expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
})

test('in an hour that is left out the clock goes on from before it', () => {
  expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
})

test('what is no time is no instant', () => {
  expect(instantOf({ date: '', time: '10:00' }, 'UTC')).toBeNaN()
  expect(instantOf({ date: '2026-02-30', time: 'noon' }, 'UTC')).toBeNaN()
})
