import { t } from '../i18n/t'
import { PieceNamesForm, type TypedNames } from '../piece/PieceNamesForm'
import type { Item } from './item'
import { addItem } from './itemApi'

/** Adds a piece to the repertoire; one that is there already is shown as it is. */
export function AddItem({ onAdded }: { onAdded: (item: Item) => void }) {
  const add = async ({ title, composer }: TypedNames) => onAdded(await addItem(title, composer))
  return <PieceNamesForm label={t('repertoire.add')} errorId="add-item-error" onAdd={add} />
}
