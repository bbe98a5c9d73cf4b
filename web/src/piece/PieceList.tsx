import { useState } from 'react'
import type { Notice } from '../design/NoticeBar'
import { t } from '../i18n/t'
import type { Piece } from './piece'
import { PieceItem } from './PieceItem'
import type { PieceStore } from './PieceStore'

interface Props {
  pieces: readonly Piece[]
  store: PieceStore
  onTell: (notice: Notice) => void
  onMerge: (piece: Piece) => void
  onUnmerge: (id: string) => Promise<boolean>
}

const PER_STEP = 100

export function PieceList({ pieces, ...rest }: Props) {
  const [limit, setLimit] = useState(PER_STEP)
  return (
    <>
      <ul className="piece-list">
        {pieces.slice(0, limit).map((piece) => (
          <PieceItem key={piece.id} piece={piece} {...rest} />
        ))}
      </ul>
      {pieces.length > limit && (
        <button type="button" className="button more-button" onClick={() => setLimit(limit + PER_STEP)}>
          {t('piece.more')}
        </button>
      )}
    </>
  )
}
