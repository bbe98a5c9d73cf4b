import { expect, test } from 'vitest'
import { minutesOf, segmentsOf } from './plan'

test('a part that keeps its name keeps what is known of it', () => {
  const before = [{ id: 's1', label: 'Scales', durationMinutes: 10 }]

  expect(segmentsOf('Scales\n\n Study \nScales', before)).toEqual([before[0], { label: 'Study' }])
})

test('a session without an end takes no time', () => {
  expect(minutesOf({ scheduledStart: '2026-05-01T05:00:00Z', scheduledEnd: '2026-05-01T05:45:00Z' })).toBe(45)
  expect(minutesOf({ scheduledStart: '2026-05-01T05:00:00Z', scheduledEnd: null })).toBe(0)
})
