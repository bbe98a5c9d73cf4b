import { expect, test } from 'vitest'
import { recurrenceOf, recurrenceWords, ruleOf, weekly } from './recurrence'

const when = (rule: string | null, endDate: string | null = null) => ({
  rule,
  endDate,
  startDate: '2026-05-01',
  timeOfDay: '07:00',
  timeZone: 'Europe/Berlin',
})

const words = (rule: string | null) => recurrenceWords(when(rule), '2026-01-01')

test.each(['FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU', 'FREQ=MONTHLY;COUNT=12', 'FREQ=YEARLY;UNTIL=20300501'])(
  'the rule %s is read and written as it was',
  (rule) => {
    expect(ruleOf(recurrenceOf(when(rule))!)).toBe(rule)
  },
)

test('what comes once has no rule', () => {
  expect(recurrenceOf(when(null))?.frequency).toBe('once')
  expect(ruleOf({ ...weekly, frequency: 'once' })).toBeNull()
})

test.each(['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=DAILY;BYDAY=MO', 'FREQ=HOURLY'])('%s says more than can be chosen', (rule) => {
  expect(recurrenceOf(when(rule))).toBeUndefined()
})

test('days are written in the order of the week', () => {
  expect(ruleOf({ ...weekly, days: ['FR', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,FR')
})

test('an end in UTC is the last day with an hour for it', () => {
  expect(recurrenceOf(when('FREQ=DAILY;UNTIL=20260510T050000Z'))?.until).toBe('2026-05-10')
  expect(recurrenceOf(when('FREQ=DAILY;UNTIL=20260510T045959Z'))?.until).toBe('2026-05-09')
})

test('the end of the schedule counts where the rule names none', () => {
  expect(recurrenceOf(when('FREQ=DAILY', '2026-06-01'))).toMatchObject({ end: 'until', until: '2026-06-01' })
})

test('a rule is told in words', () => {
  expect(words('FREQ=DAILY')).toBe('Every day')
  expect(words('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH')).toBe('Every 2 weeks on Monday and Thursday')
  expect(words('FREQ=WEEKLY;BYDAY=SA;COUNT=8')).toBe('Every week on Saturday, 8 times')
  expect(words('FREQ=MONTHLY;UNTIL=20260601')).toBe('Every month, until Monday, June 1')
  expect(words(null)).toBe('Friday, May 1')
  expect(words('FREQ=MONTHLY;BYDAY=-1FR')).toBe('By a rule of its own')
})
