import { expect, test } from 'vitest'
import type { Piece } from './piece'
import { piecesWith } from './pieceSearch'

const pieces = [
  { title: 'Étude No. 10', composer: 'F. Chopin', composerName: 'Frédéric Chopin' },
  { title: 'Étude No. 9', composer: 'F. Chopin', composerName: 'Frédéric Chopin' },
  { title: 'Größe' },
  { title: '月光', composer: '德彪西' },
] as unknown as Piece[]

const found = (words: string) => piecesWith(words, pieces).map(({ title }) => title)

test('without words all pieces are there by title, numbers by their size', () => {
  expect(found(' ')).toEqual(['Étude No. 9', 'Étude No. 10', 'Größe', '月光'])
})

test('words are found by their beginning, without accents and in any order', () => {
  expect(found('chop etud 9')).toEqual(['Étude No. 9'])
  expect(found('FREDERIC')).toHaveLength(2)
  expect(found('tude')).toEqual([])
  expect(found('grosse')).toEqual(['Größe'])
})

test('Chinese is found anywhere, since it has no blanks', () => {
  expect(found('光')).toEqual(['月光'])
})
