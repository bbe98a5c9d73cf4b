import { EntityStore } from '../sync/EntityStore'
import type { Piece } from './piece'

/** The user's pieces without those that were merged into others. */
export class PieceStore extends EntityStore<Piece> {
  constructor() {
    super('piece')
  }
}
