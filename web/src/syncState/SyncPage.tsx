import { fieldWords } from '../history/changeWords'
import { timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import { useObservable } from '../state/Observable'
import type { Queued, SyncedData } from '../sync'
import { ReviewItem } from './ReviewItem'
import { connectionWords } from './SyncBadge'
import { changeWords, kindWords } from './words'

/** How this device and the server come together: what waits, what holds it up, and what somebody should look at. */
export function SyncPage({ data }: { data: SyncedData }) {
  const heading = usePage(t('sync.title'))
  const state = useObservable(data.state)
  const waiting = useObservable(data.queue).filter(({ answered }) => !answered)
  const reviews = useObservable(data.reviews)
  return (
    <main id="main" className="page sync-page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('sync.title')}
        </h1>
        <div className="button-row">
          <button type="button" className="button" onClick={data.hurry}>
            {t('sync.now')}
          </button>
          <Link href="/devices" className="button">
            {t('devices.title')}
          </Link>
        </div>
      </header>
      <p role="status">
        {connectionWords(state, false)}
        {state.lastError && ` – ${t('sync.lastError', { error: state.lastError })}`}
      </p>
      <Reviews data={data} reviews={reviews} />
      <section aria-labelledby="sync-waiting">
        <h2 id="sync-waiting">{t('sync.queue')}</h2>
        {waiting.length === 0 && <p className="quiet">{t('sync.queue.empty')}</p>}
        {waiting.length > 0 && <p className="quiet">{t('sync.queue.text')}</p>}
        <ul className="plain-list">
          {waiting.map((each) => (
            <WaitingItem key={each.mid} queued={each} />
          ))}
        </ul>
      </section>
    </main>
  )
}

function Reviews({ data, reviews }: { data: SyncedData; reviews: ReturnType<SyncedData['reviews']['get']> }) {
  return (
    <section aria-labelledby="sync-reviews">
      <h2 id="sync-reviews">{t('sync.reviews')}</h2>
      {reviews.length === 0 ? <p className="quiet">{t('sync.reviews.empty')}</p> : <p className="quiet">{t('sync.reviews.text')}</p>}
      <ul className="review-list">
        {reviews.map((each) => (
          <ReviewItem key={each.mid} review={each} onDone={() => void data.dismiss(each.mid)} />
        ))}
      </ul>
    </section>
  )
}

function WaitingItem({ queued }: { queued: Queued }) {
  const fields = Object.keys({ ...queued.set, ...queued.add, ...queued.remove, ...queued.inc, ...queued.text })
  return (
    <li>
      <span>
        {[kindWords(queued.kind), queued.title].filter(Boolean).join(' · ')}{' '}
        <span className="quiet small">
          {changeWords(queued)}
          {queued.base !== undefined && fields.length > 0 && `: ${fields.map(fieldWords).join(', ')}`}
        </span>
      </span>
      <span className="quiet small">{timeWords(queued.at)}</span>
    </li>
  )
}

