import { expect, test } from 'vitest'
import type { Entry } from './entry'
import { blankForm, bodyOf, changesOf, formOf, mistakesIn, wordsIn } from './entryForm'

const entry: Entry = {
  id: 'entry_1',
  version: 4,
  timestamp: '2026-05-03T16:30:12.345Z',
  timeZone: 'Europe/Berlin',
  localDate: '2026-05-03',
  duration: 45,
  type: 'practice',
  instrument: 'piano',
  pieces: [{ id: 'piece_1', title: 'Clair de lune', composer: 'Claude Debussy', measures: '1-16', tempo: 60, duration: null }],
  techniques: ['arpeggio'],
  tags: ['slow practice'],
  mood: 'satisfied',
  notes: 'Pedal!',
}

test('the form shows the time of the place where it was played', () => {
  expect(formOf(entry)).toMatchObject({ date: '2026-05-03', time: '18:30', minutes: '45' })
})

test('a form that nobody touched changes nothing, not even the seconds', () => {
  expect(changesOf(entry, formOf(entry))).toEqual({})
})

test('only what was changed is sent', () => {
  expect(changesOf(entry, { ...formOf(entry), minutes: '50', mood: '' })).toEqual({ duration: 50, mood: null })
})

test('another time goes with its time zone', () => {
  expect(changesOf(entry, { ...formOf(entry), time: '19:00' })).toEqual({ timestamp: '2026-05-03T17:00:00.000Z', timeZone: 'Europe/Berlin' })
})

test('what the form does not show of a piece goes along', () => {
  const [piece] = formOf(entry).pieces

  expect(changesOf(entry, { ...formOf(entry), pieces: [piece!, { title: ' Arabesque ', composer: '' }] })).toEqual({
    pieces: [
      { title: 'Clair de lune', composer: 'Claude Debussy', id: 'piece_1', measures: '1-16', tempo: 60 },
      { title: 'Arabesque', composer: null },
    ],
  })
})

test('a new form is of now and here, and rows without a title are left out', () => {
  const form = { ...blankForm(Date.parse('2026-01-01T04:59:00Z'), 'America/New_York', 'Cello '), minutes: '20', pieces: [{ title: ' ' }] }

  expect(form).toMatchObject({ date: '2025-12-31', time: '23:59' })
  expect(bodyOf(form)).toMatchObject({ timestamp: '2026-01-01T04:59:00.000Z', timeZone: 'America/New_York', instrument: 'cello', pieces: [], mood: null, notes: null })
})

test.each(['', ' ', '-1', '1441', '3.5', 'ten'])('%j is no duration', (minutes) => {
  expect(mistakesIn({ ...formOf(entry), minutes })).toEqual({ minutes: 'entry.error.minutes' })
})

test('a day that is none, or one that nobody lives to see, is a mistake', () => {
  for (const date of ['', '2100-01-01', '1899-12-31']) {
    expect(mistakesIn({ ...formOf(entry), date, zone: 'UTC' })).toEqual({ date: 'entry.error.date' })
  }
  expect(mistakesIn({ ...formOf(entry), minutes: '1440' })).toEqual({})
})

test('a composer without a title is a mistake', () => {
  expect(mistakesIn({ ...formOf(entry), pieces: [{ title: '', composer: 'Liszt' }] })).toEqual({ pieces: 'entry.error.piece' })
})

test('words are cut at commas of any script, each once', () => {
  expect(wordsIn(' scales, slow practice ,scales,,')).toEqual(['scales', 'slow practice'])
  expect(wordsIn('音阶，琶音、节奏')).toEqual(['音阶', '琶音', '节奏'])
})
