import { isKey, t, voice } from '../i18n/t'
import type { Field } from './score'

const majors = ['C♭', 'G♭', 'D♭', 'A♭', 'E♭', 'B♭', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F♯', 'C♯']
const minors = ['A♭', 'E♭', 'B♭', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F♯', 'C♯', 'G♯', 'D♯', 'A♯']
const MOST_ACCIDENTALS = 7

export const allFifths = majors.map((_, index) => index - MOST_ACCIDENTALS)
export const knownClefs = ['treble', 'bass', 'alto', 'tenor', 'soprano', 'mezzosoprano', 'baritone', 'treble_8', 'treble^8', 'bass_8', 'percussion', 'french', 'tab']

/** What a musician says for a value that was read; `-3` is "3 flats", `treble_8` "treble, octave lower". */
export function wordsFor(field: Field, value: string): string {
  if (field === 'key_signature') return keyWords(Number(value))
  if (field === 'first_clef') return clefWords(value)
  if (field === 'clefs') return value.split(/\s+/).filter(Boolean).map(clefWords).join(' · ')
  return value
}

/** A key signature in words; a positive count of fifths is sharps, a negative one flats. */
export function keyWords(fifths: number): string {
  if (fifths === 0) return t('key.none')
  const count = Math.abs(fifths)
  return fifths > 0 ? t('key.sharps', { count }) : t('key.flats', { count })
}

/** A key signature with the two keys that it stands for. */
export function keyOption(fifths: number): string {
  const index = fifths + MOST_ACCIDENTALS
  return t('key.option', { signature: keyWords(fifths), major: majors[index] ?? '', minor: minors[index] ?? '' })
}

/** A key signature as short as it is on a card: "3♯", "2♭", "♮". */
export function keySign(fifths: number): string {
  if (fifths === 0) return '♮'
  return `${Math.abs(fifths)}${fifths > 0 ? '♯' : '♭'}`
}

export function clefWords(clef: string): string {
  const key = `clef.${clef}`
  return isKey(key) ? t(key as 'clef.treble') : clef
}

/** A composer without the life years behind the name, for places too narrow for both. */
export function withoutYears(composer: string): string {
  return composer.replace(/\s+[([][^()[\]]*\d{3,4}[^()[\]]*[)\]]\s*$/, '')
}

export function dateWords(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString(voice.get().locale, { dateStyle: 'long' })
}
