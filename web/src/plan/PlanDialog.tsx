import { type FormEvent, useState } from 'react'
import { Modal, useClose } from '../design/Modal'
import { t } from '../i18n/t'
import type { WeekStart } from '../insight/days'
import { newId } from '../state/newId'
import { DialogButtons } from './DialogButtons'
import type { Plan, Segment } from './plan'
import { changePlan, createPlan } from './planApi'
import { fieldsOf, mistakeIn } from './planForm'
import { recurrenceOf, type Recurrence, recurrenceWords, ruleOf, weekly } from './recurrence'
import { RecurrenceFields } from './RecurrenceFields'
import { SegmentFields } from './SegmentFields'
import { today } from './today'
import { useSaving } from './useSaving'
import { WhenFields } from './WhenFields'

interface Props {
  plan: Plan | undefined
  weekStart: WeekStart
  onSaved: () => void
  onClose: () => void
}

/** The form of a plan, in front of everything else until it is saved or given up. */
export function PlanDialog({ onClose, ...rest }: Props) {
  return (
    <Modal labelledBy="plan-dialog-title" wide onClose={onClose}>
      <PlanForm {...rest} />
    </Modal>
  )
}

function PlanForm({ plan, weekStart, onSaved }: Omit<Props, 'onClose'>) {
  const close = useClose()
  // The same for each try, so that a repetition after a lost answer is one plan.
  const [id] = useState(() => plan?.id ?? newId('plan'))
  const [recurrence, setRecurrence] = useState<Recurrence | undefined>(plan ? recurrenceOf(plan.schedule) : weekly)
  const [parts, setParts] = useState<readonly Segment[]>(plan?.segments ?? [])
  const { busy, error, setError, save } = useSaving(() => {
    onSaved()
    close()
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = fieldsOf(new FormData(event.currentTarget), parts, recurrence, plan)
    const mistake = mistakeIn(fields, recurrence)
    if (mistake) return setError(t(mistake))
    save(() => (plan ? changePlan(plan, fields) : createPlan(id, fields)))
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2 id="plan-dialog-title">{plan ? t('goal.edit', { title: plan.title }) : t('plan.new')}</h2>
      <label className="field">
        <span>{t('plan.name')}</span>
        <input type="text" name="title" maxLength={255} required defaultValue={plan?.title} aria-describedby="plan-error" autoComplete="off" />
      </label>
      <WhenFields schedule={plan?.schedule} />
      <RecurrenceFields recurrence={recurrence} weekStart={weekStart} onChange={setRecurrence} />
      {recurrence && recurrence.frequency !== 'once' && <p className="quiet recurrence-words">{inWords(recurrence)}</p>}
      <SegmentFields segments={parts} onChange={setParts} />
      <label className="field">
        <span>{t('plan.prompts')}</span>
        <textarea name="prompts" rows={2} defaultValue={plan?.reflectionPrompts.join('\n')} />
      </label>
      <label className="field">
        <span>{t('plan.description')}</span>
        <textarea name="description" rows={2} maxLength={20000} defaultValue={plan?.description ?? ''} />
      </label>
      <DialogButtons error={error} errorId="plan-error" busy={busy} confirm={t('entry.save')} onCancel={close} />
    </form>
  )
}

function inWords(recurrence: Recurrence): string {
  const known = recurrence.end !== 'until' || recurrence.until !== ''
  const rule = ruleOf(known ? recurrence : { ...recurrence, end: 'never' })
  return recurrenceWords({ rule, endDate: null, startDate: null, timeOfDay: null, timeZone: 'UTC' }, today())
}
