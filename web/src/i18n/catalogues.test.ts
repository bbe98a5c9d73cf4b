import { expect, test } from 'vitest'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import type { Catalogue, Key } from './t'
import { zhHans } from './zh-Hans'
import { zhHant } from './zh-Hant'

const english: Catalogue = en
const others: [string, Catalogue][] = Object.entries({ de, es, fr, 'zh-Hans': zhHans, 'zh-Hant': zhHant })
const keys = Object.keys(en) as Key[]

/** Each text of an entry: one, or one for each plural. */
const textsOf = (entry: Catalogue[Key]): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry))
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

test.each(others)('%s has every text, in the order of the English', (_, catalogue) => {
  expect(Object.keys(catalogue)).toEqual(keys)
})

test.each(others)('%s fills in the same values', (_, catalogue) => {
  for (const key of keys) {
    const expected = placeholders(textsOf(english[key]).at(-1)!)
    for (const text of textsOf(catalogue[key])) expect(placeholders(text), key).toEqual(expected)
  }
})

test.each([['en', english] as [string, Catalogue], ...others])('%s leaves no text empty, and has the plurals that the language knows', (language, catalogue) => {
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  for (const key of keys) {
    const entry = catalogue[key]
    for (const text of textsOf(entry)) expect(text.trim(), key).not.toBe('')
    if (typeof entry !== 'string') expect(rules, key).toEqual(expect.arrayContaining(Object.keys(entry)))
  }
})

test.each(others)('%s is no copy of the English', (_, catalogue) => {
  const same = keys.filter((key) => JSON.stringify(catalogue[key]) === JSON.stringify(english[key]))

  expect(same.length).toBeLessThan(keys.length / 10)
})
