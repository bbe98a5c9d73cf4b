import { useMemo, useState } from 'react'
import { Icon } from '../design/Icon'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import type { WeekStart } from '../insight/days'
import type { EntryStore } from '../journal/EntryStore'
import { type CalendarView, calendarViews, monthOf, spanOn, spanWords, stepped, weekOf } from './calendar'
import { DayColumns } from './DayColumns'
import { MonthGrid } from './MonthGrid'
import { OccurrenceDialog } from './OccurrenceDialog'
import { reschedule } from './occurrenceApi'
import type { Occurrence, Plan } from './plan'
import type { PlanNews } from './PlanNews'
import type { OccurrenceStore } from './PlanStores'
import { today } from './today'
import { useNarrow } from './useNarrow'
import { useSessions } from './useSessions'

export type Act = (doing: () => Promise<unknown>, done?: string, back?: () => Promise<unknown>) => void

interface Props {
  weekStart: WeekStart
  plans: readonly Plan[]
  planNews: PlanNews
  occurrences: OccurrenceStore
  entries: EntryStore
  onAct: Act
}

/** The sessions of a month or of a week; where days do not fit beside each other, one below the other. */
export function Calendar({ weekStart, plans, planNews, occurrences, entries, onAct }: Props) {
  const [now] = useState(today)
  const narrow = useNarrow()
  const [view, setView] = useState<CalendarView>(narrow ? 'week' : 'month')
  const [day, setDay] = useState(now)
  const [open, setOpen] = useState<Occurrence>()
  const weeks = useMemo(() => (view === 'month' ? monthOf(day, weekStart) : [weekOf(day, weekStart)]), [view, day, weekStart])
  const shown = weeks.flat()
  const days = useSessions(shown.at(0) ?? day, shown.at(-1) ?? day, occurrences)
  const titles = useMemo(() => new Map(plans.map(({ id, title }) => [id, title])), [plans])
  const move = (occurrence: Occurrence, to: string) => {
    const span = spanOn(occurrence, to)
    const { localDate, scheduledStart, scheduledEnd } = occurrence
    if (!span || to === localDate || occurrence.status === 'completed') return
    const back = () => reschedule(occurrence, scheduledStart ?? span[0], scheduledEnd ?? span[1])
    onAct(() => reschedule(occurrence, ...span), t('plan.moved', { title: titles.get(occurrence.planId) ?? '' }), back)
  }
  const showWeek = (of: string) => {
    setDay(of)
    setView('week')
  }
  const inside = { days: days ?? new Map(), titles, today: now, onOpen: setOpen, onMove: move }
  return (
    <section className="calendar" aria-label={t('plan.calendar')}>
      <CalendarHead view={view} span={spanWords(shown, view, day)} onView={setView} onStep={(by) => setDay(by === 0 ? now : stepped(day, view, by))} />
      {!days && <Spinner label={t('plan.loading')} />}
      {view === 'month' && !narrow ? (
        <MonthGrid weeks={weeks} month={day.slice(0, 7)} onShowWeek={showWeek} {...inside} />
      ) : (
        <DayColumns shown={view === 'month' ? shown.filter((each) => each.startsWith(day.slice(0, 7))) : shown} {...inside} />
      )}
      {open && (
        <OccurrenceDialog occurrence={open} title={titles.get(open.planId) ?? ''} entries={entries} onAct={onAct} onSaved={planNews.tell} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}

interface HeadProps {
  view: CalendarView
  span: string
  onView: (view: CalendarView) => void
  /** Steps ahead, or back when negative; 0 goes to today. */
  onStep: (by: number) => void
}

function CalendarHead({ view, span, onView, onStep }: HeadProps) {
  return (
    <header className="calendar-head">
      <h2 aria-live="polite">{span}</h2>
      <div className="calendar-steps">
        <button type="button" className="icon-button" aria-label={t(`plan.${view}.previous`)} onClick={() => onStep(-1)}>
          <Icon name="previous" />
        </button>
        <button type="button" className="button button-small" onClick={() => onStep(0)}>
          {t('nav.today')}
        </button>
        <button type="button" className="icon-button" aria-label={t(`plan.${view}.next`)} onClick={() => onStep(1)}>
          <Icon name="next" />
        </button>
      </div>
      <div className="chip-row" role="group" aria-label={t('plan.view')}>
        {calendarViews.map((each) => (
          <button key={each} type="button" className="choice" aria-pressed={view === each} onClick={() => onView(each)}>
            {t(`plan.${each}`)}
          </button>
        ))}
      </div>
    </header>
  )
}
