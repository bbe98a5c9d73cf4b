import { expect, test } from 'vitest'
import { eventWords, fieldWords, valueWords } from './changeWords'

test('what the app has words for is said in words, the rest as it comes', () => {
  expect(eventWords('entry.removed')).toBe('Deleted')
  expect(eventWords('entry.turned-round')).toBe('entry.turned-round')
  expect(fieldWords('notes')).toBe('Notes')
  expect(fieldWords('performance perf_1')).toBe('Performance')
  expect(fieldWords('room')).toBe('room')
})

test('a member of an object is named with the object', () => {
  expect(fieldWords('schedule.timeOfDay')).toBe('When: Time of day')
  expect(fieldWords('metadata.room')).toBe('Further details: room')
})

test('values are told in few words', () => {
  expect(valueWords(null)).toBe('nothing')
  expect(valueWords([])).toBe('nothing')
  expect(valueWords({})).toBe('nothing')
  expect(valueWords(['slow', 'evening'])).toBe('slow, evening')
  expect(valueWords([{ id: null, title: 'Gigue', composer: 'Bach' }])).toBe('Gigue')
  expect(valueWords([{ id: 's1', label: 'Scales', durationMinutes: 10 }])).toBe('Scales')
  expect(valueWords(45)).toBe('45')
  expect(valueWords(false)).toBe('no')
})

test('no value is told as JSON', () => {
  expect(valueWords({ recordedAt: '2026-05-01T10:00:00Z', responses: { mood: 'good' } }, 'plan_occurrence', 'checkIn')).toMatch(/^Written down May 1, 2026, .*; Answers Mood good$/)
  expect(valueWords({ kind: 'single', timeOfDay: '07:30', endDate: null }, 'practice_plan', 'schedule')).toBe('Repeats single; Time of day 07:30')
  expect(valueWords([{ id: 'p1', date: '2026-05-01', note: 'at home' }], 'repertoire_item', 'performances')).toBe('Day May 1, 2026; Note at home')
})

test('what is chosen from a list is told as the form says it', () => {
  expect(valueWords('proud', 'logbook_entry', 'mood')).toBe('Proud')
  expect(valueWords('completed', 'goal', 'status')).toBe('Reached')
  expect(valueWords('completed', 'plan_occurrence', 'status')).toBe('Practised')
  expect(valueWords('performance_ready', 'repertoire_item', 'status')).toBe('Ready to perform')
  expect(valueWords(['scale', 'by ear'], 'logbook_entry', 'techniques')).toBe('Scales, by ear')
  expect(valueWords('proud')).toBe('proud')
})

test('days and times are told as they are read', () => {
  expect(valueWords('2026-05-01', 'goal', 'targetDate')).toBe('May 1, 2026')
  expect(valueWords('2026-05-01T10:05:00Z', 'logbook_entry', 'timestamp')).toMatch(/^May 1, 2026, .*05/)
})
