import { useEffect, useState } from 'react'
import { useObservable } from '../state/Observable'
import type { Piece, PieceNames } from './piece'
import { suggestPieces } from './pieceApi'
import { piecesWith } from './pieceSearch'
import type { PieceStore } from './PieceStore'

const MOST = 6
const SHORTEST = 2
const LONGEST = 200
const TYPING_MS = 250
const none: readonly Piece[] = []

/** The user's pieces that somebody may mean who is typing: those that begin so, and those that the server finds alike. */
export function usePieceSuggestions({ title, composer }: PieceNames, store: PieceStore, active: boolean): readonly Piece[] {
  const pieces = useObservable(store.items)
  const [alike, setAlike] = useState(none)
  const wanted = title.trim()
  const names = (composer ?? '').trim()
  const asks = active && wanted.length >= SHORTEST && wanted.length <= LONGEST && names.length <= LONGEST
  useEffect(() => {
    if (!asks) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      suggestPieces({ title: wanted, composer: names }, asking.signal)
        .then((suggestions) => setAlike(suggestions.map(({ piece }) => piece)))
        // They are a convenience.
        .catch(() => {})
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [asks, wanted, names])
  if (!asks) return none
  const beginning = piecesWith(`${wanted} ${names}`, pieces.values())
  const byId = new Map([...beginning, ...alike].map((piece) => [piece.id, piece]))
  return [...byId.values()].slice(0, MOST)
}
