import { en } from './en'

type Catalogue = typeof en
export type Key = keyof Catalogue
type Words<K extends Key> = Catalogue[K] extends { other: infer S } ? S : Catalogue[K]
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Values<K extends Key> = Record<Names<Words<K>>, string | number>
type Args<K extends Key> = [Names<Words<K>>] extends [never] ? [] : [values: Values<K>]

export const language = 'en'
const plural = new Intl.PluralRules(language)

/** The text for a key, its named values filled in; a missing key or value is a compile error. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  const values: Record<string, string | number> = args[0] ?? {}
  const entry: string | { one: string; other: string } = en[key]
  const text = typeof entry === 'string' ? entry : entry[formFor(values['count'])]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Whether the catalogue has this key, for words that the server may add to. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(en, key)
}

function formFor(count: string | number | undefined): 'one' | 'other' {
  return plural.select(Number(count)) === 'one' ? 'one' : 'other'
}
