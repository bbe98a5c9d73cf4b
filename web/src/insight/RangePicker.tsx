import { t } from '../i18n/t'
import { plusDays } from './days'

export interface Range {
  readonly from: string
  readonly to: string
}

const DAY_MS = 24 * 60 * 60 * 1000

const lengths = { week: 7, month: 30, quarter: 90, year: 365 } as const

/** The days up to today. */
export function rangeOf(length: keyof typeof lengths, today: string): Range {
  return { from: plusDays(today, 1 - lengths[length]), to: today }
}

/** The same word for as many days up to today, whichever day that is. */
export const rangeWord = ({ from, to }: Range, today: string): string => (to === today ? `last ${(Date.parse(to) - Date.parse(from)) / DAY_MS}` : `${from} ${to}`)

/** Chooses the days that are told of: some usual ranges, or any. */
export function RangePicker({ range, today, onChange }: { range: Range; today: string; onChange: (range: Range) => void }) {
  const change = (part: Partial<Range>) => {
    const next = { ...range, ...part }
    if (!next.from || !next.to) return
    // A range that ends before it begins is turned round.
    onChange(next.from <= next.to ? next : { from: next.to, to: next.from })
  }
  return (
    <fieldset className="range-picker">
      <legend>{t('insights.range')}</legend>
      <div className="button-row">
        {(Object.keys(lengths) as (keyof typeof lengths)[]).map((length) => {
          const { from, to } = rangeOf(length, today)
          return (
            <button key={length} type="button" className="button button-small" aria-pressed={range.from === from && range.to === to} onClick={() => onChange({ from, to })}>
              {t(`insights.range.${length}`)}
            </button>
          )
        })}
      </div>
      <label className="field">
        <span>{t('insights.from')}</span>
        <input type="date" value={range.from} max="2099-12-31" onChange={(event) => change({ from: event.target.value })} />
      </label>
      <label className="field">
        <span>{t('insights.to')}</span>
        <input type="date" value={range.to} max="2099-12-31" onChange={(event) => change({ to: event.target.value })} />
      </label>
    </fieldset>
  )
}
