import { useEffect, useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import { namesOf, type Piece } from './piece'
import { mergePieces } from './pieceApi'
import { piecesWith } from './pieceSearch'
import type { PieceStore } from './PieceStore'

interface Props {
  piece: Piece
  store: PieceStore
  onMerged: (from: Piece, into: Piece) => void
  onClose: () => void
}

const MOST = 20

/** Finds the piece that this one is the same as. */
export function MergeDialog({ piece, store, onMerged, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [error, setError] = useState('')
  const pieces = useObservable(store.items)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const merge = async (into: Piece) => {
    try {
      const survivor = await mergePieces(piece.id, into.id)
      dialog.current?.close()
      onMerged(piece, survivor)
    } catch (caught) {
      setError(messageOf(caught))
    }
  }
  const others = piecesWith(words, pieces.values())
    .filter(({ id }) => id !== piece.id)
    .slice(0, MOST)
  return (
    <dialog ref={dialog} className="dialog merge-dialog" aria-labelledby="merge-title" onClose={onClose}>
      <form method="dialog" className="stack">
        <h2 id="merge-title">{t('piece.merge.title', { title: piece.title })}</h2>
        <p>{t('piece.merge.text')}</p>
        <div className="search-box">
          <Icon name="search" />
          <input type="search" value={words} placeholder={t('piece.search')} aria-label={t('piece.search')} onChange={(event) => setWords(event.target.value)} />
        </div>
        <p className="error-text" role="alert">
          {error}
        </p>
        {others.length === 0 && <p className="quiet">{t('piece.merge.nothing')}</p>}
        <ul className="merge-choices">
          {others.map((other) => (
            <li key={other.id}>
              <button type="button" className="merge-choice" aria-label={t('piece.merge.into', { title: namesOf(other) })} onClick={() => void merge(other)}>
                <span className="piece-title">{other.title}</span>
                {other.composer && <span className="quiet"> {other.composer}</span>}
              </button>
            </li>
          ))}
        </ul>
        <div className="dialog-buttons">
          <button type="submit" className="button">
            {t('piece.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
