import { useEffect, useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import type { Notice } from '../design/NoticeBar'
import { t } from '../i18n/t'
import { toggleTerm } from '../journal/searchTerms'
import { Link } from '../router/router'
import { MergedPieces } from './MergedPieces'
import type { Piece } from './piece'
import type { PieceStore } from './PieceStore'
import { RenameForm } from './RenameForm'

interface Props {
  piece: Piece
  store: PieceStore
  onTell: (notice: Notice) => void
  onMerge: (piece: Piece) => void
  onUnmerge: (id: string) => Promise<boolean>
}

/** A piece and what can be done with it. */
export function PieceItem({ piece, store, onTell, onMerge, onUnmerge }: Props) {
  const [renaming, setRenaming] = useState(false)
  const [open, setOpen] = useState(false)
  const rename = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    if (wasRenaming.current && !renaming) rename.current?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  const { title, composer } = piece
  if (renaming) {
    const done = (renamed?: Piece) => {
      setRenaming(false)
      if (!renamed) return
      store.put(renamed)
      onTell({ text: t('piece.renamed', { title: renamed.title }) })
    }
    return (
      <li className="piece">
        <RenameForm piece={piece} onDone={done} />
      </li>
    )
  }
  return (
    <li className="piece">
      <div className="piece-names">
        <span className="piece-title">{title}</span>
        {composer && <span className="quiet"> {composer}</span>}
      </div>
      <div className="piece-actions">
        <Link className="button button-small" href={`/journal?${new URLSearchParams({ q: toggleTerm('', 'piece', title) })}`} aria-label={t('piece.entries', { title })}>
          {t('piece.entries.short')}
        </Link>
        <button ref={rename} type="button" className="button button-small" aria-label={t('piece.rename', { title })} onClick={() => setRenaming(true)}>
          <Icon name="pencil" size={16} />
          {t('piece.rename.short')}
        </button>
        <button type="button" className="button button-small" aria-label={t('piece.merge', { title })} onClick={() => onMerge(piece)}>
          <Icon name="merge" size={16} />
          {t('piece.merge.short')}
        </button>
        <button type="button" className="button button-small" aria-expanded={open} aria-label={t('piece.merged.show', { title })} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'up' : 'down'} size={16} />
          {t('piece.merged.short')}
        </button>
      </div>
      {open && <MergedPieces piece={piece} store={store} onUnmerge={onUnmerge} />}
    </li>
  )
}
