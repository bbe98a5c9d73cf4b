import { durationWords, listWords } from '../i18n/format'
import { isKey, t } from '../i18n/t'
import type { Entry } from './entry'

/** What a user reads for a type; one that the catalogue does not know is shown as it came. */
export const typeWords = (type: string): string => wordsOf('type', type)
export const moodWords = (mood: string): string => wordsOf('mood', mood)
export const techniqueWords = (technique: string): string => wordsOf('technique', technique)

/** An instrument is written in lower case and read with a capital letter. */
export function instrumentWords(instrument: string): string {
  const [first = '', ...rest] = instrument
  return first.toUpperCase() + rest.join('')
}

/** An entry in a few words, for who does not see where a button stands: "Practice, 45 min: Clair de lune". */
export function entryWords(entry: Entry): string {
  const pieces = listWords(entry.pieces.map(({ title }) => title))
  return `${typeWords(entry.type)}, ${durationWords(entry.duration)}${pieces && `: ${pieces}`}`
}


function wordsOf(kind: 'type' | 'mood' | 'technique', word: string): string {
  const key = `${kind}.${word}`
  return isKey(key) ? t(key as 'type.practice') : word
}
