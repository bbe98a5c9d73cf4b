import { addPiece } from '../piece/pieceApi'
import type { EntryChanges, EntryPiece } from './entry'

/**
 * The same, with the pieces known to the user's catalogue, so that they are offered the next time. A piece that does not
 * get there stays as it was written.
 */
export async function withKnownPieces(changes: EntryChanges): Promise<EntryChanges> {
  return changes.pieces ? { ...changes, pieces: await Promise.all(changes.pieces.map(known)) } : changes
}

async function known(piece: EntryPiece): Promise<EntryPiece> {
  if (piece.id) return piece
  try {
    const { id } = await addPiece({ title: piece.title, ...(piece.composer ? { composer: piece.composer } : {}) })
    return { ...piece, id }
  } catch {
    return piece
  }
}
