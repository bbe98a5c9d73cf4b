import { SessionImage } from '../design/SessionImage'
import { t } from '../i18n/t'
import { isUnderWay, type Page, type Place, type Score } from './score'

/** A sheet of A4, until the page says otherwise. */
const USUAL = { width: 1200, height: 1697 }

/** The pages, one below the other, with the place of a value outlined on its page. */
export function PageList({ score, place }: { score: Score; place: Place | undefined }) {
  const drawn = new Map(score.pages?.map((page) => [page.page_number, page]))
  // A score that failed gets no more pages.
  const count = isUnderWay(score) ? Math.max(score.page_count ?? 0, drawn.size) : Math.max(0, ...drawn.keys())
  return (
    <section className="sheets" aria-label={t('score.pages')}>
      {Array.from({ length: count }, (_, index) => (
        <Sheet
          key={index + 1}
          page={drawn.get(index + 1) ?? { page_number: index + 1, ...USUAL }}
          score={score}
          count={count}
          place={place?.page === index + 1 ? place : undefined}
        />
      ))}
    </section>
  )
}

interface SheetProps {
  page: Page
  score: Score
  count: number
  place: Place | undefined
}

function Sheet({ page, score, count, place }: SheetProps) {
  const words = { page: page.page_number, pages: count }
  return (
    <figure className="sheet" id={`page-${page.page_number}`}>
      <div className="sheet-paper">
        <Drawing page={page} alt={t('score.page.alt', { ...words, title: score.title })} />
        {place && <Outline place={place} />}
      </div>
      <figcaption>{t('score.page.number', words)}</figcaption>
    </figure>
  )
}

function Drawing({ page, alt }: { page: Page; alt: string }) {
  const { width, height, url, unreadable } = page
  const size = { width: width || USUAL.width, height: height || USUAL.height }
  const words = unreadable ? t('score.page.unreadable', { reason: unreadable }) : t('score.page.waiting')
  const blank = (
    <div className="sheet-blank" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      {words}
    </div>
  )
  if (!url) return blank
  return <SessionImage src={url} alt={alt} fallback={blank} loading={page.page_number > 1 ? 'lazy' : 'eager'} decoding="async" {...size} />
}

/** A little larger than the place itself, so that it does not cover what it shows. */
function Outline({ place }: { place: Place }) {
  return (
    <span
      className="sheet-outline"
      style={{ left: percent(place.x), top: percent(place.y), width: percent(place.width), height: percent(place.height) }}
    />
  )
}

const percent = (fraction: number) => `${fraction * 100}%`
