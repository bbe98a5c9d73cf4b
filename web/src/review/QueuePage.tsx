import { SessionImage } from '../design/SessionImage'
import { t } from '../i18n/t'
import { BlankSheet } from '../library/BlankSheet'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import type { Score } from '../score/score'
import { thumbnailUrl } from '../score/scoreApi'
import type { ScoreStore } from '../score/ScoreStore'
import { useObservable } from '../state/Observable'
import { doubtsOf, inDoubt } from './doubts'
import './review.css'

/** The scores with values that somebody should look at. */
export function QueuePage({ store }: { store: ScoreStore }) {
  const heading = usePage(t('review.queue'))
  const scores = inDoubt(useObservable(store.scores).values())
  const complete = useObservable(store.complete)
  return (
    <main id="main" className="page proof-queue">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('review.queue')}
        </h1>
        <p className="quiet" role="status">
          {complete && t('review.queue.count', { count: scores.length })}
        </p>
      </header>
      {complete && scores.length === 0 && <p className="quiet">{t('review.queue.empty')}</p>}
      <ul className="proof-scores">
        {scores.map((score) => (
          <InDoubt key={score.id} score={score} />
        ))}
      </ul>
    </main>
  )
}

function InDoubt({ score }: { score: Score }) {
  const url = thumbnailUrl(score)
  const doubts = doubtsOf(score)
  return (
    <li>
      <Link href={`/scores/${score.id}/review`} className="proof-score">
        <span className="proof-thumb">
          {url ? <SessionImage src={url} fallback={<BlankSheet moving={false} />} width={400} height={565} loading="lazy" decoding="async" alt="" /> : <BlankSheet moving={false} />}
        </span>
        <span className="proof-score-words">
          <strong>{score.title}</strong>
          {score.composer && <span className="quiet">{score.composer}</span>}
          <span className="proof-score-fields">
            {doubts.map((field) => (
              <span key={field} className={score.reading?.[field]?.others ? 'chip chip-medium' : 'chip chip-low'}>
                {t(`reading.${field}.field`)}
              </span>
            ))}
          </span>
        </span>
      </Link>
    </li>
  )
}
