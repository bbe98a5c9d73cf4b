import { expect, test } from 'vitest'
import { minutesOf, segmentsOf, segmentWords } from './plan'

test('of parts that say nothing nothing is sent, and neither is a piece without a title', () => {
  const scales = { id: 's1', label: 'Scales', durationMinutes: 10, instructions: 'Slowly' }

  expect(segmentsOf([scales, { label: ' ', pieceRefs: [{ title: '' }] }, { label: ' Study ', pieceRefs: [{ title: 'Air', composer: null }, { title: ' ' }] }])).toEqual([
    scales,
    { label: 'Study', pieceRefs: [{ title: 'Air', composer: null }] },
  ])
})

test('a part says what, how long and which pieces', () => {
  expect(segmentWords({ label: 'Slowly', durationMinutes: 10, pieceRefs: [{ title: 'Air', composer: 'Bach' }, { title: 'Gigue' }] })).toBe('Slowly · 10 min · Air (Bach) and Gigue')
  expect(segmentWords({ label: 'Slowly' })).toBe('Slowly')
})

test('a session without an end takes no time', () => {
  expect(minutesOf({ scheduledStart: '2026-05-01T05:00:00Z', scheduledEnd: '2026-05-01T05:45:00Z' })).toBe(45)
  expect(minutesOf({ scheduledStart: '2026-05-01T05:00:00Z', scheduledEnd: null })).toBe(0)
})
