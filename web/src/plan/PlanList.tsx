import { useState } from 'react'
import { t } from '../i18n/t'
import type { Act } from './Calendar'
import { type Plan, planStatuses } from './plan'
import { PlanItem } from './PlanItem'
import { PublishDialog } from './PublishDialog'

/** The plans by status. */
export function PlanList({ plans, onAct, onEdit }: { plans: readonly Plan[]; onAct: Act; onEdit: (plan: Plan) => void }) {
  const [publishing, setPublishing] = useState<Plan>()
  return (
    <>
      {planStatuses.map((status) => {
        const shown = plans.filter((plan) => plan.status === status).toSorted((one, other) => one.title.localeCompare(other.title))
        return (
          shown.length > 0 && (
            <section key={status} aria-labelledby={`plans-${status}`}>
              <h2 id={`plans-${status}`}>{t(`plan.group.${status}`)}</h2>
              <ul className="plan-list">
                {shown.map((plan) => (
                  <PlanItem key={plan.id} plan={plan} onAct={onAct} onEdit={() => onEdit(plan)} onPublish={() => setPublishing(plan)} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {publishing && <PublishDialog plan={publishing} onAct={onAct} onClose={() => setPublishing(undefined)} />}
    </>
  )
}
