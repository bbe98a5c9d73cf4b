import { useCallback } from 'react'
import type { Notice } from '../design/NoticeBar'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { undoMerge } from './pieceApi'
import type { PieceStore } from './PieceStore'

/** Makes a piece one of its own again; answers whether it is. */
export function useUnmerge(store: PieceStore, tell: (notice: Notice) => void) {
  return useCallback(
    async (id: string): Promise<boolean> => {
      try {
        const piece = await undoMerge(id)
        store.put(piece)
        tell({ text: t('piece.undone', { title: piece.title }) })
        return true
      } catch (error) {
        tell({ text: messageOf(error), failed: true })
        return false
      }
    },
    [store, tell],
  )
}
