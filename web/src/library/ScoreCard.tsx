import { memo } from 'react'
import { SessionImage } from '../design/SessionImage'
import { t, voice } from '../i18n/t'
import { Link } from '../router/router'
import { doubtsOf } from '../review/doubts'
import { isUnderWay, type Score, valueOf } from '../score/score'
import { thumbnailUrl } from '../score/scoreApi'
import { keySign, withoutYears } from '../score/words'
import { useObservable } from '../state/Observable'
import { BlankSheet } from './BlankSheet'

/** A score on the shelf: its first page, its name, and what a player wants to know first. */
export const ScoreCard = memo(function ScoreCard({ score }: { score: Score }) {
  useObservable(voice)
  return (
    <li className="card">
      <Link href={`/scores/${score.id}`} className="card-link">
        <Thumbnail score={score} />
        <span className="card-title">{score.title}</span>
        <span className="card-composer">{withoutYears(score.composer ?? '') || '\u00a0'}</span>
      </Link>
      <p className="card-facts">{factsOf(score).join('  ·  ')}</p>
    </li>
  )
})

function Thumbnail({ score }: { score: Score }) {
  const url = thumbnailUrl(score)
  const blank = <BlankSheet moving={isUnderWay(score)} />
  return (
    <span className="card-sheet">
      {url ? <SessionImage src={url} fallback={blank} width={400} height={565} loading="lazy" decoding="async" alt={t('card.thumbnail', { title: score.title })} /> : blank}
      <State score={score} />
    </span>
  )
}

function State({ score }: { score: Score }) {
  if (score.processing_status === 'failed') return <span className="chip chip-low">{t('card.failed')}</span>
  if (isUnderWay(score)) {
    return <span className="chip chip-busy">{t(score.processing_status === 'pending' ? 'card.pending' : 'card.processing')}</span>
  }
  const doubtful = doubtsOf(score).length
  return doubtful > 0 && <span className="chip chip-medium">{t('card.check', { count: doubtful })}</span>
}

function factsOf(score: Score): string[] {
  const key = valueOf(score, 'key_signature')
  const fifths = key === '' ? score.key_fifths : Number(key)
  return [
    ...(fifths === null || fifths === undefined || Number.isNaN(fifths) ? [] : [keySign(fifths)]),
    ...[valueOf(score, 'time_signature')].filter(Boolean),
    ...(score.page_count ? [t('card.pages', { count: score.page_count })] : []),
  ]
}
