import { useLayoutEffect } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import type { Score } from '../score/score'
import type { ScoreStore } from '../score/ScoreStore'
import { WithScore } from '../score/WithScore'
import { useObservable } from '../state/Observable'
import { doubtsOf, nextInDoubt } from './doubts'
import { LeftOut } from './LeftOut'
import { PlaceView } from './PlaceView'
import { ReviewRow } from './ReviewRow'
import { useReview } from './useReview'
import '../score/score.css'
import './review.css'

/** What was read of one score, each value beside the place on the page where it was read. */
export function ReviewPage({ id, store }: { id: string; store: ScoreStore }) {
  return <WithScore id={id} store={store} page={Review} />
}

function Review({ score, store }: { score: Score; store: ScoreStore }) {
  const heading = usePage(t('review.of', { title: score.title }))
  // The keys work at once, also where the page is the first that is opened.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [heading])
  const { list, order, current, editing, said, error, press, choose, take, pick, edit, cancel } = useReview(score, store.put)
  const doubts = doubtsOf(score).length
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main id="main" className="page proof" tabIndex={-1} onKeyDown={press}>
      <header className="proof-top">
        <Link href={`/scores/${score.id}`} className="back-link">
          <Icon name="back" />
          {t('review.back')}
        </Link>
        <h1 ref={heading} tabIndex={-1}>
          {t('review.of', { title: score.title })}
        </h1>
        <p className="quiet small proof-keys">{t('review.keys')}</p>
        <LeftOut score={score} />
      </header>
      <div className="proof-beside">
        <PlaceView score={score} field={current} place={score.reading?.[current]?.place} />
        <p className={doubts > 0 ? 'proof-count' : 'proof-count proof-count-none'}>{doubts > 0 ? t('review.doubts', { count: doubts }) : t('review.doubts.none')}</p>
        {doubts === 0 && <Onward score={score} store={store} />}
      </div>
      <ol ref={list} className="proof-list" aria-label={t('reading.title')}>
        {order.map((field) => (
          <ReviewRow
            key={field}
            field={field}
            score={score}
            current={field === current}
            editing={field === editing}
            onChoose={() => choose(field)}
            onSave={(value) => take(field, value)}
            onPick={(value) => pick(field, value)}
            onEdit={() => edit(field)}
            onCancel={() => cancel(field)}
          />
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
      {error && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
    </main>
  )
}

/** To the next score in doubt, once this one has none left. */
function Onward({ score, store }: { score: Score; store: ScoreStore }) {
  const next = nextInDoubt(useObservable(store.scores).values(), score.id)
  if (!next) return null
  return (
    <Link href={`/scores/${next.id}/review`} className="button button-main">
      {t('review.next', { title: next.title })}
      <Icon name="next" />
    </Link>
  )
}
