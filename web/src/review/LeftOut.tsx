import { useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { isUnderWay, type Score } from '../score/score'
import { retryScore } from '../score/scoreApi'

/** What was not read: pages that can't be drawn, and readers that were left out. Nothing when all was read. */
export function LeftOut({ score }: { score: Score }) {
  const pages = score.pages?.flatMap(({ unreadable }) => unreadable ?? []) ?? []
  if (pages.length === 0 && !score.partial) return null
  return (
    <div className="proof-left-out">
      <Icon name="warning" />
      <div>
        {pages.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {score.partial && <Partial score={score} />}
      </div>
    </div>
  )
}

function Partial({ score }: { score: Score }) {
  const [error, setError] = useState('')
  const again = () => void retryScore(score.id).catch((caught: unknown) => setError(messageOf(caught)))
  return (
    <>
      <p>{error || t('review.partial')}</p>
      <button type="button" className="button button-small" disabled={isUnderWay(score)} onClick={again}>
        <Icon name="retry" />
        {t('review.again')}
      </button>
    </>
  )
}
