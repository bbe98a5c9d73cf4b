import { afterEach, expect, test } from 'vitest'
import { fr } from './fr'
import { dayWords, durationWords, listWords, timeWords } from './format'
import { languageFor, localeFor } from './languages'
import { t, voice } from './t'

const english = voice.get()

afterEach(() => voice.set(english))

test.each([
  ['de-CH', 'de'],
  ['FR', 'fr'],
  ['es-419', 'es'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-SG', 'zh-Hant'],
  ['zh-Hans-TW', 'zh-Hans'],
  ['nl-BE', 'en'],
] as const)('who reads %s is spoken to in %s', (wanted, spoken) => {
  expect(languageFor([wanted])).toBe(spoken)
})

test('the first language that we speak is taken', () => {
  expect(languageFor(['nl', 'rm-CH', 'fr-CH', 'de-CH'])).toBe('fr')
  expect(languageFor([])).toBe('en')
})

test('numbers and dates are written as the user is used to', () => {
  expect(localeFor('de', ['en-GB', 'de-AT'])).toBe('de-AT')
  expect(localeFor('es', ['en-GB'])).toBe('es')
})

test('another language has its own words, plurals and numbers', () => {
  voice.set({ language: 'fr', locale: 'fr-FR', catalogue: fr })

  // In French, nought is singular.
  expect(t('library.count', { count: 0 })).toBe('0 partition')
  expect(t('library.count', { count: 1234 })).toBe(`${(1234).toLocaleString('fr-FR')} partitions`)
  expect(dayWords('2026-05-03', '2026-07-01')).toBe('dimanche 3 mai')
})

test('a duration is in hours and minutes', () => {
  expect([0, 45, 60, 125].map(durationWords)).toEqual(['0 min', '45 min', '1 hr', '2 hr 5 min'])
})

test('a day has its year when that is another one, and is the same everywhere', () => {
  expect(dayWords('2026-05-03', '2026-07-01')).toBe('Sunday, May 3')
  expect(dayWords('2025-12-31', '2026-07-01')).toBe('Wednesday, December 31, 2025')
})

test('a time is of the zone that is named, and a zone that nobody knows is no obstacle', () => {
  expect(timeWords('2026-05-03T16:30:00Z', 'Asia/Tokyo')).toMatch(/^1:30/)
  expect(timeWords('2026-05-03T16:30:00Z', 'Moon/Tycho')).not.toBe('')
  expect(timeWords('nonsense')).toBe('')
})

test('lists end as lists do', () => {
  expect(listWords(['scales', 'thirds', 'octaves'])).toBe('scales, thirds, and octaves')
})
