import { useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { findPreferences, PREFERENCES } from '../settings/preferences'
import type { Workspace } from '../workspace'
import { Calendar } from './Calendar'
import { FeedPanel } from './FeedPanel'
import type { Plan } from './plan'
import { PlanDialog } from './PlanDialog'
import { PlanList } from './PlanList'
import { useActs } from './useActs'
import { usePlans } from './usePlans'
import '../repertoire/repertoire.css'
import './plan.css'

/** What is to be practised and when: the calendar, the plans behind it, and how other calendars read it. */
export function PlansPage({ planNews, entries, plans: store, occurrences }: Workspace) {
  const heading = usePage(t('plan.title'))
  const { plans, asOf } = usePlans(store, planNews)
  const { data: preferences } = useAnswer(PREFERENCES, findPreferences)
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
      {!plans && <Spinner label={t('plan.loading')} />}
      {plans?.length === 0 && <p className="quiet">{t('plan.empty')}</p>}
      <Calendar weekStart={weekStart} plans={plans ?? []} planNews={planNews} occurrences={occurrences} entries={entries} onAct={act} />
      <AsOf at={asOf} />
      {plans && plans.length > 0 && <PlanList plans={plans} onAct={act} onEdit={setOpen} />}
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
