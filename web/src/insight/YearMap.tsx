import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import { levelOf, longDay, monthWords, weeksOf } from './days'
import { findHeatMap, type HeatMap } from './insight'

const CELL = 14
const TOP = 16
const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 }

/** A year in colours, a column for each week. The arrow keys walk over its days, and each is told in words below. */
export function YearMap({ today, change }: { today: string; change: unknown }) {
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const ask = useCallback((signal: AbortSignal) => findHeatMap(year, signal), [year])
  const { data, asOf } = useAnswer(`year ${year}`, ask, change)
  return (
    <section className="year-map" aria-labelledby="year-title">
      <div className="year-head">
        <h2 id="year-title">{t('insights.year', { year: String(year) })}</h2>
        <button type="button" className="icon-button" aria-label={t('insights.year.before')} disabled={year <= 1900} onClick={() => setYear(year - 1)}>
          <Icon name="minus" />
        </button>
        <button type="button" className="icon-button" aria-label={t('insights.year.after')} disabled={year >= 2099} onClick={() => setYear(year + 1)}>
          <Icon name="plus" />
        </button>
      </div>
      {data?.year === year && (
        <>
          <AsOf at={asOf} />
          <Days key={year} map={data} today={today} />
        </>
      )}
    </section>
  )
}

function Days({ map, today }: { map: HeatMap; today: string }) {
  const weeks = useMemo(() => weeksOf(map.year, map.weekStart), [map.year, map.weekStart])
  const minutes = useMemo(() => new Map(map.days.map((each) => [each.day, each.minutes])), [map.days])
  const days = useMemo(() => weeks.flat().filter((day) => day !== undefined), [weeks])
  const [chosen, setChosen] = useState(() => (today.startsWith(`${map.year}-`) ? today : `${map.year}-01-01`))
  const scroll = useRef<HTMLDivElement>(null)
  // On a narrow screen the chosen day stays in sight.
  useEffect(() => {
    const box = scroll.current
    if (box) box.scrollLeft = (days.indexOf(chosen) / days.length) * box.scrollWidth - box.clientWidth / 2
  }, [chosen, days])
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    setChosen((before) => days[Math.min(Math.max(days.indexOf(before) + step, 0), days.length - 1)] ?? before)
  }
  const summary = { year: String(map.year), time: durationWords(map.total.minutes), count: map.total.practisedDays }
  return (
    <>
      <div
        ref={scroll}
        className="year-scroll"
        tabIndex={0}
        role="slider"
        aria-label={t('insights.year.keys')}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={days.indexOf(chosen) + 1}
        aria-valuetext={dayText(chosen, minutes.get(chosen) ?? 0)}
        onKeyDown={move}
      >
        <Cells weeks={weeks} minutes={minutes} most={map.most} chosen={chosen} onChoose={setChosen} />
      </div>
      <p className="small">
        {dayText(chosen, minutes.get(chosen) ?? 0)}
      </p>
      <p className="quiet small">{t('insights.year.summary', summary)}</p>
    </>
  )
}

interface CellsProps {
  weeks: readonly (readonly (string | undefined)[])[]
  minutes: ReadonlyMap<string, number>
  most: number
  chosen: string
  onChoose: (day: string) => void
}

function Cells({ weeks, minutes, most, chosen, onChoose }: CellsProps) {
  return (
    <svg className="year-cells" viewBox={`0 0 ${weeks.length * CELL} ${TOP + 7 * CELL}`} aria-hidden="true">
      {weeks.map((week, column) => {
        const first = week.find((day) => day?.endsWith('-01'))
        return (
          <g key={week.find(Boolean)} transform={`translate(${column * CELL} 0)`}>
            {first && <text y={TOP - 5}>{monthWords(first)}</text>}
            {week.map(
              (day, row) =>
                day && (
                  <rect
                    key={day}
                    y={TOP + row * CELL}
                    width={CELL - 3}
                    height={CELL - 3}
                    rx="2"
                    className={`heat-${levelOf(minutes.get(day) ?? 0, most)}${day === chosen ? ' heat-chosen' : ''}`}
                    onClick={() => onChoose(day)}
                  >
                    <title>{dayText(day, minutes.get(day) ?? 0)}</title>
                  </rect>
                ),
            )}
          </g>
        )
      })}
    </svg>
  )
}

function dayText(day: string, minutes: number): string {
  return minutes > 0 ? t('insights.day', { day: longDay(day), time: durationWords(minutes) }) : t('insights.day.none', { day: longDay(day) })
}
