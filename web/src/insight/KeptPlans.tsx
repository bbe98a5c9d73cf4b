import { t } from '../i18n/t'
import { shortDay } from './days'
import type { Adherence } from './insight'

/** How well plans were kept, week by week; nothing when nothing was planned. */
export function KeptPlans({ adherence: { due, kept, weeks } }: { adherence: Adherence }) {
  if (due === 0) return null
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">{t('insights.kept')}</h2>
      <p className="quiet small">{t('insights.kept.all', { kept, due })}</p>
      <ol className="share-list">
        {weeks.map((week) => (
          <li key={week.from}>
            <span className="share-name">
              {shortDay(week.from)} – {shortDay(week.to)}
            </span>
            <span className="share-time">{t('insights.daysOf', { days: week.kept, all: week.due })}</span>
            <span className="share-bar" style={{ inlineSize: `${(week.share ?? 0) * 100}%` }} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  )
}
