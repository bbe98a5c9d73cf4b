import type { Entry } from './entry'
import { type Part, partsOf } from './searchTerms'

type Test = (entry: Entry, value: string) => boolean

const tests: Readonly<Record<string, Test>> = {
  composer: ({ pieces }, value) => pieces.some(({ composer }) => begins(composer, value)),
  piece: ({ pieces }, value) => pieces.some(({ title }) => begins(title, value)),
  notes: ({ notes }, value) => begins(notes, value),
  tag: ({ tags }, value) => tags.some((each) => words(each) === words(value)),
  technique: ({ techniques }, value) => techniques.some((each) => words(each) === words(value)),
  type: ({ type }, value) => words(type) === words(value),
  instrument: ({ instrument }, value) => words(instrument) === words(value),
  mood: ({ mood }, value) => words(mood) === words(value),
}

/**
 * Those of the entries that a search finds, for when the server can't be asked: words, and fields that hold words, each of them possibly negated.
 * Undefined for a search that asks for more than that.
 */
export function searched(entries: readonly Entry[], search: string): readonly Entry[] | undefined {
  const wishes: ((entry: Entry) => boolean)[] = []
  let negated = false
  for (const part of partsOf(search)) {
    if (part.sign === '-' || part.sign === 'NOT') negated = !negated
    else if (part.sign !== 'AND') {
      const wish = wishOf(part)
      if (!wish) return undefined
      wishes.push(negated ? (entry) => !wish(entry) : wish)
      negated = false
    }
  }
  return entries.filter((entry) => wishes.every((wish) => wish(entry)))
}

function wishOf({ sign, field, value }: Part): ((entry: Entry) => boolean) | undefined {
  if (sign !== undefined) return undefined
  if (field === undefined) return words(value).trim() ? (entry) => textsOf(entry).some((text) => begins(text, value)) : undefined
  const test = Object.hasOwn(tests, field) ? tests[field] : undefined
  return test && ((entry) => test(entry, value))
}

function textsOf({ pieces, tags, techniques, instrument, mood, notes }: Entry): readonly (string | null | undefined)[] {
  return [...pieces.flatMap(({ title, composer }) => [title, composer]), ...tags, ...techniques, instrument, mood, notes]
}

/** Whether words of the text begin so. */
const begins = (text: string | null | undefined, value: string) => words(text).includes(words(value).trimEnd())

/** Its words in lower case without accents, each behind a space. */
function words(text: string | null | undefined): string {
  const plain = (text ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return ` ${plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ')}`
}
