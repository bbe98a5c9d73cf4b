import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { AddButtons } from '../importing/AddButtons'
import { inDoubt } from '../review/doubts'
import { Link, useLocation } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import type { Scores, ScoreStore } from '../score/ScoreStore'
import { useObservable } from '../state/Observable'
import { EmptyLibrary } from './EmptyLibrary'
import { LibraryTools } from './LibraryTools'
import { LoadingGrid } from './LoadingGrid'
import { ScoreGrid } from './ScoreGrid'
import { sortOf, sorted } from './sorting'
import { useSearch } from './useSearch'
import './library.css'

/** All scores of the user, searched and sorted, filling in live. */
export function LibraryPage({ store }: { store: ScoreStore }) {
  const heading = usePage(t('library.title'))
  const { query } = useLocation()
  const words = query.get('q') ?? ''
  const sort = sortOf(query.get('sort'))
  const scores = useObservable(store.scores)
  const complete = useObservable(store.complete)
  const search = useSearch(words, store)
  useScrollMemory('library')

  const shown = search.found ? [...scores.values()].filter(({ id }) => search.found?.has(id)) : [...scores.values()]
  const empty = complete && scores.size === 0
  return (
    <main id="main" className="page library">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('library.title')}
        </h1>
        <p className="quiet" role="status">
          {complete && !empty && t(search.found ? 'library.found' : 'library.count', { count: shown.length })}
        </p>
        <ToReview scores={scores} />
        {!empty && <AddButtons />}
      </header>
      {!empty && <LibraryTools words={words} sort={sort} />}
      {search.error && (
        <p className="error-text" role="alert">
          {t('library.searchFailed', { reason: search.error })}
        </p>
      )}
      {empty && <EmptyLibrary />}
      {!complete && scores.size === 0 && <LoadingGrid />}
      {shown.length > 0 && <ScoreGrid scores={sorted(shown, sort)} />}
      {search.found && shown.length === 0 && <NothingFound words={words} />}
    </main>
  )
}

/** The way to the scores with doubtful values, as long as there are any. */
function ToReview({ scores }: { scores: Scores }) {
  const count = inDoubt(scores.values()).length
  if (count === 0) return null
  return (
    <Link href="/review" className="button">
      <Icon name="warning" />
      {t('review.open', { count })}
    </Link>
  )
}

function NothingFound({ words }: { words: string }) {
  return (
    <div className="nothing-here">
      <h2>{t('library.none.title', { query: words })}</h2>
      <p className="quiet">{t('library.none.text')}</p>
    </div>
  )
}
