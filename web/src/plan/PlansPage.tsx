import { useState } from 'react'
import { Icon } from '../design/Icon'
import { NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import { useAnswer } from '../insight/useAnswer'
import type { EntryStore } from '../journal/EntryStore'
import { ownZone } from '../journal/zoned'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { findPreferences } from '../settings/preferences'
import { useObservable } from '../state/Observable'
import { Calendar } from './Calendar'
import { FeedPanel } from './FeedPanel'
import type { Plan } from './plan'
import { findPlans } from './planApi'
import { PlanDialog } from './PlanDialog'
import { PlanList } from './PlanList'
import type { PlanNews } from './PlanNews'
import { useActs } from './useActs'
import '../repertoire/repertoire.css'
import './plan.css'

const askForPlans = (signal: AbortSignal) => findPlans(ownZone(), signal)

/** What is to be practised and when: the calendar, the plans behind it, and how other calendars read it. */
export function PlansPage({ planNews, entries }: { planNews: PlanNews; entries: EntryStore }) {
  const heading = usePage(t('plan.title'))
  const plans = useAnswer(askForPlans, useObservable(planNews.changes))
  const { data: preferences } = useAnswer(findPreferences)
  const { notice, tell, act } = useActs(planNews)
  const [open, setOpen] = useState<Plan | 'new'>()
  useScrollMemory('plans')
  const weekStart = preferences?.weekStart ?? 'monday'
  return (
    <main id="main" className="page plans">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('plan.title')}
        </h1>
        <div className="plan-head-buttons">
          <Link href="/plans/templates" className="button">
            {t('template.title')}
          </Link>
          <button type="button" className="button button-main" onClick={() => setOpen('new')}>
            <Icon name="plus" />
            {t('plan.new')}
          </button>
        </div>
      </header>
      {plans.error && (
        <p className="error-text" role="alert">
          {plans.error}
        </p>
      )}
      {!plans.data && !plans.error && <Spinner label={t('plan.loading')} />}
      {plans.data?.length === 0 && <p className="quiet">{t('plan.empty')}</p>}
      <Calendar weekStart={weekStart} plans={plans.data ?? []} planNews={planNews} entries={entries} onAct={act} />
      {plans.data && plans.data.length > 0 && <PlanList plans={plans.data} onAct={act} onEdit={setOpen} />}
      <FeedPanel />
      {open && (
        <PlanDialog
          plan={open === 'new' ? undefined : open}
          weekStart={weekStart}
          onSaved={planNews.tell}
          onClose={() => setOpen(undefined)}
        />
      )}
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}
