import type { ComponentType } from 'react'
import { Message } from '../design/Message'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import type { Score } from './score'
import type { ScoreStore } from './ScoreStore'
import { useScore } from './useScore'

/** A page of one score, or why there is none. */
export function WithScore({ id, store, page: Page }: { id: string; store: ScoreStore; page: ComponentType<{ score: Score; store: ScoreStore }> }) {
  const found = useScore(id, store)
  if (found.phase === 'here') return <Page score={found.score} store={store} />
  return (
    <main id="main" className="center-page">
      {found.phase === 'loading' && <Spinner label={t('score.loading')} />}
      {found.phase === 'missing' && (
        <Message title={t('score.missing.title')} text={t('score.missing.text')}>
          <Link href="/" className="button button-main">
            {t('notFound.home')}
          </Link>
        </Message>
      )}
      {found.phase === 'error' && (
        <Message title={t('app.unreachable.title')} text={found.reason}>
          <button type="button" className="button button-main" onClick={found.retry}>
            {t('app.retry')}
          </button>
        </Message>
      )}
    </main>
  )
}
