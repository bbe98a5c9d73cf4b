import { useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { navigate } from '../router/router'
import type { Score } from './score'
import { deleteScore, downloadUrl } from './scoreApi'

/** Downloads the score, or deletes it after a question. */
export function ScoreActions({ score, onDeleted }: { score: Score; onDeleted: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <div className="score-actions">
      <a className="button" href={downloadUrl(score)} download>
        <Icon name="download" />
        {t(score.source_type === 'image' ? 'score.downloadImage' : 'score.download')}
      </a>
      <button type="button" className="button button-danger" onClick={() => dialog.current?.showModal()}>
        <Icon name="trash" />
        {t('score.delete')}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="delete-title">
        <DeleteQuestion score={score} onDeleted={onDeleted} />
      </dialog>
    </div>
  )
}

function DeleteQuestion({ score, onDeleted }: { score: Score; onDeleted: () => void }) {
  const [error, setError] = useState('')
  const remove = async () => {
    try {
      await deleteScore(score.id)
      navigate('/', { replace: true })
      onDeleted()
    } catch (caught) {
      setError(messageOf(caught))
    }
  }
  return (
    <form method="dialog" className="stack">
      <h2 id="delete-title">{t('score.delete.title', { title: score.title })}</h2>
      <p>{t('score.delete.text')}</p>
      <p className="error-text" role="alert">
        {error}
      </p>
      <div className="dialog-buttons">
        <button type="submit" className="button">
          {t('score.cancel')}
        </button>
        <button type="button" className="button button-danger-main" onClick={() => void remove()}>
          {t('score.delete.confirm')}
        </button>
      </div>
    </form>
  )
}
