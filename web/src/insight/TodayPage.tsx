import { useMemo } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { Spinner } from '../design/Spinner'
import { dayWords, durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import { ownZone } from '../journal/zoned'
import { today } from '../plan/today'
import { clockFace } from '../practice/stopwatch'
import { Link, navigate } from '../router/router'
import { usePage } from '../router/usePage'
import { newId } from '../state/newId'
import { useObservable } from '../state/Observable'
import type { Workspace } from '../workspace'
import { findToday, type Suggestion } from './insight'
import { LastEntries } from './LastEntries'
import { type KnownDay, todayHere } from './todayHere'
import { reasonWords } from './words'
import './insight.css'

/** A user's day: how far the aim is, and what to practise next. */
export function TodayPage({ entries, timer }: Workspace) {
  const heading = usePage(t('today.title'))
  const journal = useObservable(entries.items)
  // Asked again whenever the journal changes.
  const { data: said, asOf, error, away, retry } = useAnswer('today', findToday, journal)
  const day = today()
  const here = useMemo(() => (away ? todayHere(said, journal.values(), day) : undefined), [away, said, journal, day])
  const data: KnownDay | undefined = here ?? said
  return (
    <main id="main" className="page today">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('today.title')}
        </h1>
        {data && <p className="quiet">{dayWords(data.day, data.day)}</p>}
      </header>
      {!data && !error && <Spinner label={t('app.loading')} />}
      <AsOf at={asOf} />
      {error && <Failed reason={error} retry={retry} />}
      {data && (
        <>
          <Figures day={data} />
          <RunningTimer timer={timer} />
          {data.next && <Next timer={timer} items={data.next} instrument={data.entries[0]?.instrument ?? 'piano'} />}
          <LastEntries entries={data.entries} today={data.day} />
        </>
      )}
    </main>
  )
}

export function Failed({ reason, retry }: { reason: string; retry: () => void }) {
  return (
    <div className="nothing-here" role="alert">
      <p className="quiet">{reason}</p>
      <button type="button" className="button button-main" onClick={retry}>
        {t('app.retry')}
      </button>
    </div>
  )
}

function Figures({ day: { minutes, dailyAim, streak } }: { day: KnownDay }) {
  return (
    <dl className="figures">
      <div className="figure">
        <dt>{t('today.minutes')}</dt>
        <dd>
          <strong>{durationWords(minutes)}</strong>
          {dailyAim !== undefined && <Aim minutes={minutes} aim={dailyAim} />}
        </dd>
      </div>
      <div className="figure">
        <dt>{t('streak.current')}</dt>
        <dd>
          <strong>{t('streak.days', { count: streak.current })}</strong>
          <span className="quiet small">{t(streak.practisedToday ? 'streak.today' : streak.current > 0 ? 'streak.keep' : 'streak.begin')}</span>
        </dd>
      </div>
      <div className="figure">
        <dt>{t('streak.longest')}</dt>
        <dd>
          <strong>{t('streak.days', { count: streak.longest })}</strong>
        </dd>
      </div>
    </dl>
  )
}

function Aim({ minutes, aim }: { minutes: number; aim: number }) {
  const words = { done: durationWords(minutes), aim: durationWords(aim) }
  return (
    <>
      <progress value={Math.min(minutes, aim)} max={aim} aria-label={t('today.aim.reached', words)} />
      <span className="quiet small">{t('today.aim', { aim: words.aim })}</span>
    </>
  )
}

function RunningTimer({ timer }: Pick<Workspace, 'timer'>) {
  const practice = useObservable(timer.practice)
  if (!practice) return null
  return (
    <section className="tile timer-card" aria-labelledby="timer-title">
      <h2 id="timer-title">{t('today.running')}</h2>
      <span className="practice-clock" role="timer">
        {clockFace(timer.elapsed())}
      </span>
      <Link href="/journal" className="button">
        {t('today.toTimer')}
      </Link>
    </section>
  )
}

interface NextProps extends Pick<Workspace, 'timer'> {
  items: readonly Suggestion[]
  instrument: string
}

function Next({ timer, items, instrument }: NextProps) {
  const busy = useObservable(timer.practice) !== undefined
  const time = useMemo(() => items.reduce((sum, { minutes }) => sum + minutes, 0), [items])
  const start = ({ title, composer }: Suggestion) => {
    void timer.start({
      id: newId('session'),
      timestamp: new Date().toISOString(),
      timeZone: ownZone(),
      type: 'practice',
      instrument,
      pieces: [{ title, composer }],
    })
    navigate('/journal')
  }
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{t('next.title')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('next.none')}</p>
      ) : (
        <>
          <p className="quiet small">{t('next.time', { time: durationWords(time) })}</p>
          <ol className="next-list">
            {items.map((item) => (
              <li key={`${item.title}\n${item.composer}`} className="tile next-item">
                <div>
                  <strong>{item.title}</strong>
                  {item.composer && <span className="quiet"> {item.composer}</span>}
                  <p className="quiet small">{reasonWords(item)}</p>
                </div>
                <span className="next-minutes">{durationWords(item.minutes)}</span>
                <button type="button" className="button" disabled={busy} aria-label={t('next.start', { piece: item.title })} onClick={() => start(item)}>
                  <Icon name="play" />
                  {t('practice.start')}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
