import { useCallback, useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Spinner } from '../design/Spinner'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { EntryStore } from '../journal/EntryStore'
import { instrumentWords, techniqueWords, typeWords } from '../journal/words'
import { ownZone, wallTime } from '../journal/zoned'
import { usePage } from '../router/usePage'
import { useObservable } from '../state/Observable'
import { Bars } from './Bars'
import { longDay } from './days'
import { findInsights, type Insights } from './insight'
import { KeptPlans } from './KeptPlans'
import { MoodChart } from './MoodChart'
import { type Range, RangePicker, rangeOf, rangeWord } from './RangePicker'
import { ShareList } from './ShareList'
import { Failed } from './TodayPage'
import { YearMap } from './YearMap'
import './insight.css'

/** Practice as a whole: a year in colours, and what a range has. */
export function InsightsPage({ entries }: { entries: EntryStore }) {
  const heading = usePage(t('insights.title'))
  const [today] = useState(() => wallTime(Date.now(), ownZone()).date)
  const [range, setRange] = useState<Range>(() => rangeOf('month', today))
  const change = useObservable(entries.items)
  const ask = useCallback((signal: AbortSignal) => findInsights(range.from, range.to, signal), [range])
  const { data, asOf, error, retry } = useAnswer(`insights ${rangeWord(range, today)}`, ask, change)
  return (
    <main id="main" className="page insights">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('insights.title')}
        </h1>
      </header>
      <YearMap today={today} change={change} />
      <RangePicker range={range} today={today} onChange={setRange} />
      {error && <Failed reason={error} retry={retry} />}
      {!data && !error && <Spinner label={t('app.loading')} />}
      {!error && <AsOf at={asOf} />}
      {data && !error && <Sums insights={data} />}
    </main>
  )
}

function Sums({ insights }: { insights: Insights }) {
  const { shares, total } = insights
  return (
    <>
      <Figures insights={insights} />
      {total.sessions === 0 ? (
        <p className="quiet">{t('insights.none')}</p>
      ) : (
        <>
          <Bars periods={insights.periods} unit={insights.unit} />
          <div className="share-lists">
            <ShareList title={t('insights.pieces')} shares={shares.pieces} />
            <ShareList title={t('insights.composers')} shares={shares.composers} />
            <ShareList title={t('insights.techniques')} shares={shares.techniques} words={techniqueWords} />
            <ShareList title={t('insights.instruments')} shares={shares.instruments} words={instrumentWords} />
            <ShareList title={t('insights.types')} shares={shares.types} words={typeWords} />
          </div>
          <MoodChart periods={insights.moodsOverTime} unit={insights.unit} />
        </>
      )}
      <KeptPlans adherence={insights.adherence} />
    </>
  )
}

function Figures({ insights: { total, before, streak } }: { insights: Insights }) {
  return (
    <dl className="figures">
      <Figure name={t('insights.total')} value={durationWords(total.minutes)} more={before ? t('insights.before', { time: durationWords(before.minutes) }) : ''} />
      <Figure name={t('insights.days')} value={t('insights.daysOf', { days: total.practisedDays, all: total.daysInRange })} more={t('insights.sessions', { count: total.sessions })} />
      <Figure name={t('insights.perDay')} value={durationWords(Math.round(total.minutesPerPractisedDay))} more={t('insights.perSession', { time: durationWords(Math.round(total.minutesPerSession)) })} />
      <Figure
        name={t('streak.longest')}
        value={t('streak.days', { count: streak.longest })}
        more={streak.longestFrom && streak.longestTo ? `${longDay(streak.longestFrom)} – ${longDay(streak.longestTo)}` : ''}
      />
    </dl>
  )
}

function Figure({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {more && <span className="quiet small">{more}</span>}
      </dd>
    </div>
  )
}
