import { useEffect, useRef, useState } from 'react'
import { t } from '../i18n/t'
import type { Score } from '../score/score'
import { ScoreCard } from './ScoreCard'

const PER_STEP = 60

/** A grid that draws as far as somebody has scrolled, so that thousands of scores stay quick. */
export function ScoreGrid({ scores }: { scores: readonly Score[] }) {
  const [limit, setLimit] = useState(reached)
  const more = () => {
    reached = limit + PER_STEP
    setLimit(reached)
  }
  return (
    <>
      <ul className="grid">
        {scores.slice(0, limit).map((score) => (
          <ScoreCard key={score.id} score={score} />
        ))}
      </ul>
      {scores.length > limit && <MoreButton key={limit} onMore={more} />}
    </>
  )
}

/** Kept while the tab lives: coming back to the library, the place that was scrolled to has to be there. */
let reached = PER_STEP

/** Presses itself when it comes into view. */
function MoreButton({ onMore }: { onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!button.current) return
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(), {
      rootMargin: '600px',
    })
    seen.observe(button.current)
    return () => seen.disconnect()
  })
  return (
    <button type="button" ref={button} className="button more-button" onClick={onMore}>
      {t('library.more')}
    </button>
  )
}
