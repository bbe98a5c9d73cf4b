import { voice } from '../i18n/t'
import type { Piece } from './piece'

/** The pieces with words that begin so, in any case and without accents; by title. */
export function piecesWith(words: string, pieces: Iterable<Piece>): readonly Piece[] {
  const wanted = folded(words).split(' ').filter(Boolean)
  const collator = new Intl.Collator(voice.get().locale, { numeric: true, sensitivity: 'base' })
  return [...pieces]
    .filter((piece) => wanted.every((word) => beginsIn(word, folded(`${piece.title} ${piece.composer ?? ''} ${piece.composerName ?? ''}`))))
    .toSorted((a, b) => collator.compare(a.title, b.title) || collator.compare(a.composer ?? '', b.composer ?? ''))
}

function beginsIn(word: string, text: string): boolean {
  // Han characters stand without blanks between words.
  return ` ${text}`.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word}`)
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
