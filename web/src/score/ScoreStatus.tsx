import { useState } from 'react'
import { Icon } from '../design/Icon'
import { Spinner } from '../design/Spinner'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { isUnderWay, type Score } from './score'
import { retryScore } from './scoreApi'

/** Nothing for a score that is done; else that it is on its way, or why it is not. */
export function ScoreStatus({ score }: { score: Score }) {
  if (isUnderWay(score)) return <Spinner label={t('score.processing')} />
  if (score.processing_status === 'failed') return <Failed key={score.version} score={score} />
  return null
}

function Failed({ score }: { score: Score }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const retry = async () => {
    setBusy(true)
    try {
      // The change stream brings the new state, so the button stays as it is until then.
      await retryScore(score.id)
    } catch (caught) {
      setError(messageOf(caught))
      setBusy(false)
    }
  }
  return (
    <div className="failure" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t('score.failed.title')}</strong>
        <p>{error || score.processing_error || t('score.failed.unknown')}</p>
        <button type="button" className="button button-small" disabled={busy} onClick={() => void retry()}>
          <Icon name="retry" />
          {t('score.retry')}
        </button>
      </div>
    </div>
  )
}
