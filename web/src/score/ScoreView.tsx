import { useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { PageList } from './PageList'
import { ReadingPanel } from './ReadingPanel'
import type { Place, Score } from './score'
import { ScoreActions } from './ScoreActions'
import { ScoreStatus } from './ScoreStatus'
import type { ScoreStore } from './ScoreStore'
import { dateWords } from './words'

/** What was read on one side, the pages on the other; a value points to its place on the page. */
export function ScoreView({ score, store }: { score: Score; store: ScoreStore }) {
  const heading = usePage(score.title)
  const [pointed, point] = useState<Place>()
  const [held, hold] = useState<Place>()
  useScrollMemory(score.id)
  return (
    <main id="main" className="page score">
      <aside className="score-side">
        <Link href="/" className="back-link">
          <Icon name="back" />
          {t('score.back')}
        </Link>
        <header className="score-head">
          <h1 ref={heading} tabIndex={-1}>
            {score.title}
          </h1>
          {score.composer && <p className="score-composer">{score.composer}</p>}
          <p className="quiet small">{factLine(score)}</p>
        </header>
        <ScoreStatus score={score} />
        <ScoreActions score={score} onDeleted={() => store.remove(score.id)} />
        <ReadingPanel score={score} onPoint={point} onHold={hold} onChanged={store.put} />
      </aside>
      <PageList score={score} place={pointed ?? held} />
    </main>
  )
}

function factLine({ opus, page_count: pages, createdAt }: Score): string {
  const date = dateWords(createdAt)
  return [opus, pages ? t('card.pages', { count: pages }) : '', date && t('score.added', { date })].filter(Boolean).join(' · ')
}
