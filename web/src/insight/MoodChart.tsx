import { t } from '../i18n/t'
import { moods } from '../journal/entry'
import { moodWords } from '../journal/words'
import { shortDay } from './days'
import type { Insights, MoodsOfPeriod } from './insight'

/** How practice felt, in each period that says so: a bar cut by the moods, with a legend in words. */
export function MoodChart({ periods, unit }: { periods: readonly MoodsOfPeriod[]; unit: Insights['unit'] }) {
  if (periods.length === 0) return null
  return (
    <section aria-labelledby="moods-title">
      <h2 id="moods-title">{t(`insights.moods.${unit}`)}</h2>
      <ul className="mood-legend">
        {moods.map((mood) => (
          <li key={mood}>
            <span className={`mood-mark mood-${mood}`} aria-hidden="true" />
            {moodWords(mood)}
          </li>
        ))}
      </ul>
      <ol className="mood-rows">
        {periods.map((period) => (
          <MoodRow key={period.from} period={period} />
        ))}
      </ol>
    </section>
  )
}

function MoodRow({ period }: { period: MoodsOfPeriod }) {
  const felt = moods.filter((mood) => period.moods[mood])
  const words = felt.map((mood) => `${moodWords(mood)} ${period.moods[mood]}`).join(', ')
  return (
    <li>
      <span className="small">{shortDay(period.from)}</span>
      <span className="mood-bar" role="img" aria-label={words} title={words}>
        {felt.map((mood) => (
          <span key={mood} className={`mood-${mood}`} style={{ flexGrow: period.moods[mood] }} />
        ))}
      </span>
    </li>
  )
}
