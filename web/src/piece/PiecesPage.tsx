import { useCallback, useState } from 'react'
import { type Notice, NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import { useLocation } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { useObservable } from '../state/Observable'
import { AddPiece } from './AddPiece'
import { MergeDialog } from './MergeDialog'
import type { Piece } from './piece'
import { PieceList } from './PieceList'
import { piecesWith } from './pieceSearch'
import { PieceSearch } from './PieceSearch'
import type { PieceStore } from './PieceStore'
import { useUnmerge } from './useUnmerge'
import './piece.css'

/** The user's pieces: what they are called, and which of them are one. */
export function PiecesPage({ store }: { store: PieceStore }) {
  const heading = usePage(t('piece.title'))
  const words = useLocation().query.get('q') ?? ''
  const pieces = useObservable(store.items)
  const complete = useObservable(store.complete)
  const [notice, tell] = useState<Notice>()
  const [merging, setMerging] = useState<Piece>()
  const unmerge = useUnmerge(store, tell)
  useScrollMemory('pieces')
  const merged = useCallback(
    (from: Piece, into: Piece) => {
      store.remove(from.id)
      store.put(into)
      tell({ text: t('piece.merged', { from: from.title, into: into.title }), undo: () => void unmerge(from.id) })
    },
    [store, tell, unmerge],
  )
  const shown = piecesWith(words, pieces.values())
  return (
    <main id="main" className="page pieces">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('piece.title')}
        </h1>
        <p className="quiet" role="status">
          {complete && pieces.size > 0 && t(words.trim() ? 'piece.found' : 'piece.count', { count: shown.length })}
        </p>
      </header>
      <AddPiece store={store} onTell={tell} />
      {pieces.size > 0 && <PieceSearch words={words} />}
      {!complete && pieces.size === 0 && <Spinner label={t('piece.loading')} />}
      {complete && pieces.size === 0 && <NoPieces />}
      {pieces.size > 0 && shown.length === 0 && <p className="quiet">{t('piece.none')}</p>}
      {shown.length > 0 && <PieceList pieces={shown} store={store} onTell={tell} onMerge={setMerging} onUnmerge={unmerge} />}
      {merging && <MergeDialog piece={merging} store={store} onMerged={merged} onClose={() => setMerging(undefined)} />}
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}

function NoPieces() {
  return (
    <div className="nothing-here">
      <h2>{t('piece.empty.title')}</h2>
      <p className="quiet">{t('piece.empty.text')}</p>
    </div>
  )
}
