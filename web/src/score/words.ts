import { isKey, t, voice } from '../i18n/t'
import type { Field, Score } from './score'

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
  if (field === 'key') return musicalKeyWords(value)
  if (field === 'instruments') return value.split(', ').map((name) => known(`instrument.${name}`, name)).join(', ')
  if (field === 'lyrics') return known(`lyrics.${value}`, value)
  if (field === 'style_period') return known(`period.${value}`, value)
  if (field === 'writing') return known(`writing.${value}`, value)
  if (field === 'difficulty_level') return t('difficulty.of', { level: value })
  return value
}

/** A text of ours where there is one, else the word as it came. */
function known(key: string, otherwise: string): string {
  return isKey(key) ? t(key as 'clef.treble') : otherwise
}

/** "E-flat major" with its sign, and the mode in the reader's language. */
function musicalKeyWords(value: string): string {
  const [, tonic, mode] = /^(.+) (major|minor)$/.exec(value) ?? []
  if (!tonic) return value
  return t(mode === 'minor' ? 'key.minor' : 'key.major', { tonic: tonic.replace('-flat', '♭').replace('-sharp', '♯') })
}

/** What a difficulty was judged by, a phrase for each figure; `density=3.5 span=9` as the server has it. */
export function reasonsFor(score: Score): string[] {
  if (score.reading?.difficulty_level?.corrected) return []
  return (score.reading?.difficulty_reasons?.value ?? '')
    .split(' ')
    .map((part) => part.split('='))
    .filter(([reason, figure]) => figure && isKey(`difficulty.${reason}`))
    .map(([reason, figure]) => t(`difficulty.${reason}` as 'difficulty.density', { figure: decimal(Number(figure)) }))
}

function decimal(figure: number): string {
  return figure.toLocaleString(voice.get().locale, { maximumFractionDigits: 1 })
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
