/** A piece of the user's own catalogue as the server sends it. */
export interface Piece {
  readonly id: string
  readonly version: number
  readonly title: string
  /** As it was written. */
  readonly composer?: string | null
  /** The name by which the composer is known, where it is one. */
  readonly composerName?: string | null
}

export type PieceNames = Pick<Piece, 'title' | 'composer'>

/** A piece that may be meant. */
export interface Suggestion {
  readonly piece: Piece
  /** Up to 1. */
  readonly confidence: number
}

/** "Title, Composer", where the composer is known. */
export function namesOf({ title, composer }: PieceNames): string {
  return composer ? `${title}, ${composer}` : title
}
