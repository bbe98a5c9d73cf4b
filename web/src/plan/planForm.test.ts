import { expect, test } from 'vitest'
import type { Plan } from './plan'
import { fieldsOf, mistakeIn } from './planForm'
import { weekly } from './recurrence'

const form = (said: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ title: 'Scales', start: '2026-05-01', time: '07:00', minutes: '20', ...said })) data.set(name, value)
  return data
}

const plan = {
  id: 'p',
  version: 3,
  title: 'Old',
  description: null,
  status: 'active',
  segments: [],
  reflectionPrompts: [],
  schedule: { kind: 'recurring', rule: 'FREQ=MONTHLY;BYDAY=2TU', durationMinutes: 60, timeOfDay: '09:00', startDate: null, endDate: '2026-12-31', timeZone: 'Asia/Tokyo' },
} as const satisfies Plan

test('a form says all of a new plan', () => {
  const fields = fieldsOf(form({ prompts: 'How was it?' }), [{ label: 'Scales', durationMinutes: 5 }, { label: 'Study' }], { ...weekly, days: ['MO'] }, undefined)

  expect(fields).toMatchObject({
    title: 'Scales',
    segments: [{ label: 'Scales', durationMinutes: 5 }, { label: 'Study' }],
    reflectionPrompts: ['How was it?'],
    schedule: { kind: 'recurring', rule: 'FREQ=WEEKLY;BYDAY=MO', startDate: '2026-05-01', timeOfDay: '07:00', durationMinutes: 20 },
  })
})

test('a rule that cannot be chosen stays, and so do its end and its time zone', () => {
  expect(fieldsOf(form({}), [], undefined, plan).schedule).toMatchObject({ rule: plan.schedule.rule, endDate: '2026-12-31', timeZone: 'Asia/Tokyo' })
})

test.each([
  ['plan.error.title', { title: ' ' }, weekly],
  ['plan.error.when', { start: '' }, { ...weekly, frequency: 'once' as const }],
  ['plan.error.interval', {}, { ...weekly, interval: 0 }],
  ['plan.error.count', {}, { ...weekly, end: 'count' as const, count: 401 }],
  ['plan.error.until', {}, { ...weekly, end: 'until' as const, until: '2026-04-30' }],
  [undefined, {}, weekly],
])('%s is told of %j', (expected, said, recurrence) => {
  expect(mistakeIn(fieldsOf(form(said), [], recurrence, undefined), recurrence)).toBe(expected)
})

test.each([
  ['plan.error.segment', { label: '', durationMinutes: 5 }],
  ['plan.error.segment', { label: 'Scales', durationMinutes: 0 }],
  ['plan.error.segment', { label: 'Scales', durationMinutes: 1441 }],
  ['plan.error.segment', { label: 'Scales', durationMinutes: 1.5 }],
  [undefined, { label: 'Scales', durationMinutes: null }],
  [undefined, { label: 'Scales', durationMinutes: 1440 }],
])('%s is told of the part %j', (expected, part) => {
  expect(mistakeIn(fieldsOf(form({}), [part], weekly, undefined), weekly)).toBe(expected)
})
