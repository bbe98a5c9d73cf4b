import { useCallback } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import { namesOf, type Piece } from './piece'
import { mergedInto } from './pieceApi'
import type { PieceStore } from './PieceStore'

/** What was merged into a piece, each to be had back. */
export function MergedPieces({ piece, store, onUnmerge }: { piece: Piece; store: PieceStore; onUnmerge: (id: string) => Promise<boolean> }) {
  // A merge takes a piece out of the list, its undoing puts it back.
  const { size } = useObservable(store.items)
  const ask = useCallback((signal: AbortSignal) => mergedInto(piece.id, signal), [piece.id])
  const { data: merged, asOf, error } = useAnswer(`merged ${piece.id}`, ask, size)
  return (
    <div className="piece-merged">
      <p className="error-text" role="alert">
        {error}
      </p>
      <AsOf at={asOf} />
      {merged?.length === 0 && <p className="quiet small">{t('piece.merged.none')}</p>}
      <ul aria-label={t('piece.merged.list', { title: piece.title })}>
        {merged?.map((other) => (
          <li key={other.id}>
            <span>{namesOf(other)}</span>
            <button type="button" className="button button-small" aria-label={t('piece.undo.of', { title: other.title })} onClick={() => void onUnmerge(other.id)}>
              <Icon name="undo" size={16} />
              {t('piece.undo')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
