import { useState } from 'react'
import { fieldWords, valueWords } from '../history/changeWords'
import { messageOf } from '../http/ApiError'
import { timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { Review } from '../sync'
import { takeTheirs } from './takeTheirs'
import { changeWords, kindWords, wishesOf } from './words'

/** A change that did not go as meant: both values, and which one is to stay. */
export function ReviewItem({ review, onDone }: { review: Review; onDone: () => void }) {
  const [error, setError] = useState('')
  const { status, mutation, conflicts, reason, at } = review
  const name = [kindWords(mutation.kind), mutation.title].filter(Boolean).join(' · ')
  const theirs = () => void takeTheirs(review).then(onDone, (caught: unknown) => setError(messageOf(caught)))
  return (
    <li className="tile review" aria-label={name}>
      <p>
        <strong>{name}</strong> <span className="quiet small">{timeWords(at)}</span>
      </p>
      {status === 'rejected' && (
        <>
          <p>{t('sync.rejected', { change: changeWords(mutation), reason: reason ?? '' })}</p>
          <Lost mutation={mutation} />
        </>
      )}
      {conflicts.map(({ field, yours, theirs: other }) => (
        <dl key={field} className="review-values">
          <dt>{field === 'deleted' ? t('sync.deleted') : fieldWords(field)}</dt>
          <dd>
            <span className="quiet small">{t('sync.yours')}</span> {field === 'deleted' ? t('sync.change.delete') : valueWords(yours, mutation.kind, field)}
          </dd>
          <dd>
            <span className="quiet small">{t('sync.theirs')}</span> {field === 'deleted' ? t('sync.change.put') : valueWords(other, mutation.kind, field)}
          </dd>
        </dl>
      ))}
      <div className="button-row">
        <button type="button" className="button" onClick={onDone}>
          {t(status === 'rejected' ? 'sync.understood' : 'sync.keepMine')}
        </button>
        {status === 'conflict' && (
          <button type="button" className="button" onClick={theirs}>
            {t('sync.takeTheirs')}
          </button>
        )}
      </div>
      <p className="error-text" role="alert">
        {error}
      </p>
    </li>
  )
}

/** What the change wanted, so that it can be typed in again. */
function Lost({ mutation }: Pick<Review, 'mutation'>) {
  return (
    <dl className="review-values">
      {wishesOf(mutation).map(({ field, wish }) => (
        <div key={`${field} ${wish}`}>
          <dt>{fieldWords(field)}</dt>
          <dd>{wish}</dd>
        </div>
      ))}
    </dl>
  )
}
