import { Observable } from '../state/Observable'
import { en } from './en'
import type { Language } from './languages'

type English = typeof en
export type Key = keyof English
type Words<K extends Key> = English[K] extends { other: infer S } ? S : English[K]
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<K extends Key> = Record<Names<Words<K>>, string | number>
type Args<K extends Key> = [Names<Words<K>>] extends [never] ? [] : [values: Values<K>]

/** A text for each plural that the language tells apart; the rest is `other`. */
type Plural = { readonly other: string } & { readonly [P in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/** Every text of the app in one language. */
export type Catalogue = { readonly [K in Key]: English[K] extends string ? string : Plural }

/** The language in use. */
export interface Voice {
  readonly language: Language
  /** How numbers and dates are written. */
  readonly locale: string
  readonly catalogue: Catalogue
}

export const voice = new Observable<Voice>({ language: 'en', locale: 'en', catalogue: en })

/** The text for a key, its named values filled in; a missing key or value is a compile error. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  const values: Record<string, string | number> = args[0] ?? {}
  const { catalogue, language, locale } = voice.get()
  const entry: string | Plural = catalogue[key]
  const text = typeof entry === 'string' ? entry : (entry[pluralOf(language, values['count'])] ?? entry.other)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => written(values[name] ?? whole, locale))
}

/** Whether the catalogue has this key, for words that the server may add to. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(en, key)
}

function pluralOf(language: Language, count: string | number | undefined): Intl.LDMLPluralRule {
  return new Intl.PluralRules(language).select(Number(count))
}

function written(value: string | number, locale: string): string {
  return typeof value === 'number' ? value.toLocaleString(locale) : value
}
