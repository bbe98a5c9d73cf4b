import type { CSSProperties } from 'react'
import { SessionImage } from '../design/SessionImage'
import { t } from '../i18n/t'
import type { Field, Place, Score } from '../score/score'
import { excerptOf } from './excerpt'

/** The part of the page where a value was read, enlarged, with the place outlined. */
export function PlaceView({ score, field, place }: { score: Score; field: Field; place: Place | null | undefined }) {
  const name = t(`reading.${field}.field`)
  const page = score.pages?.find(({ page_number }) => page_number === place?.page)
  if (!place) return <Nothing words={t('review.noPlace', { field: name })} />
  if (!page?.url) return <Nothing words={page?.unreadable ?? t('score.page.waiting')} />
  const { zoom, x, y } = excerptOf(place, page.width / page.height)
  const style: CSSProperties = { width: `${zoom * 100}%`, transform: `translate(${-x * 100}%, ${-y * 100}%)` }
  return (
    <figure className="proof-place">
      <div className="proof-window">
        <div className="proof-sheet" style={style}>
          <SessionImage
            src={page.url}
            alt={t('review.place.alt', { field: name, page: place.page })}
            fallback={<span className="proof-waiting" style={{ aspectRatio: `${page.width} / ${page.height}` }} />}
            width={page.width}
            height={page.height}
            decoding="async"
          />
          <span className="sheet-outline" style={box(place)} />
        </div>
      </div>
      <figcaption>{t('review.place.caption', { field: name, page: place.page })}</figcaption>
    </figure>
  )
}

function Nothing({ words }: { words: string }) {
  return (
    <figure className="proof-place">
      <div className="proof-window proof-window-empty">{words}</div>
    </figure>
  )
}

const percent = (fraction: number) => `${fraction * 100}%`

const box = ({ x, y, width, height }: Place): CSSProperties => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})
