import type { Entry } from '../journal/entry'
import type { Item } from './item'

/** So many are shown. */
const NEWEST = 20

const plain = (text: string | null | undefined) => (text ?? '').trim().toLowerCase()

/** The newest entries in which a piece of the item's name was practised. */
export function entriesNaming({ title, composer }: Pick<Item, 'title' | 'composer'>, entries: Iterable<Entry>): readonly Entry[] {
  const names = ({ pieces }: Entry) => pieces.some((piece) => plain(piece.title) === plain(title) && plain(piece.composer) === plain(composer))
  return [...entries]
    .filter(names)
    .toSorted((one, other) => other.timestamp.localeCompare(one.timestamp))
    .slice(0, NEWEST)
}
