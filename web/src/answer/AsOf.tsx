import { dayWords, timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { ownZone, wallTime } from '../journal/zoned'
import { today } from '../plan/today'

/** Says that what is shown was answered then; nothing where it was answered now. */
export function AsOf({ at }: { at: number | undefined }) {
  if (at === undefined) return null
  return (
    <p className="quiet small" role="status">
      {t('answer.asOf', { time: whenWords(at, today()) })}
    </p>
  )
}

/** The time of day, and its day where that is another. */
export function whenWords(at: number, now: string): string {
  const day = wallTime(at, ownZone()).date
  return day === now ? timeWords(at) : `${dayWords(day, now)}, ${timeWords(at)}`
}
