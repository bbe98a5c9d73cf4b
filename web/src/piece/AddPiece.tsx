import type { Notice } from '../design/NoticeBar'
import { t } from '../i18n/t'
import { newId } from '../state/newId'
import { PieceNamesForm, type TypedNames } from './PieceNamesForm'
import { addPiece } from './pieceApi'
import type { PieceStore } from './PieceStore'

/** Adds a piece, or tells that it is there already. */
export function AddPiece({ store, onTell }: { store: PieceStore; onTell: (notice: Notice) => void }) {
  const add = async ({ title, composer }: TypedNames) => {
    const id = newId('piece')
    const piece = await addPiece({ title, ...(composer ? { composer } : {}) }, id)
    store.put(piece)
    onTell({ text: t(piece.id === id ? 'piece.added' : 'piece.known', { title: piece.title }) })
  }
  return <PieceNamesForm label={t('piece.add')} errorId="add-piece-error" onAdd={add} />
}
