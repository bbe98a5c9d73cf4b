import type { Key } from '../i18n/t'
import { ownZone } from '../journal/zoned'
import { linesOf, type Plan, type PlanFields, type Segment, segmentsOf } from './plan'
import { type Recurrence, ruleOf } from './recurrence'

const MOST_TIMES = 400
const MOST_STEPS = 999
const MINUTES_OF_A_DAY = 1440

/** What the form says of a plan; what it does not ask for stays as it is, so does a rule that cannot be chosen in it. */
export function fieldsOf(form: FormData, parts: readonly Segment[], recurrence: Recurrence | undefined, plan: Plan | undefined): PlanFields {
  const word = (name: string) => String(form.get(name) ?? '').trim()
  const rule = recurrence ? ruleOf(recurrence) : (plan?.schedule.rule ?? null)
  return {
    title: word('title'),
    description: word('description'),
    segments: segmentsOf(parts),
    reflectionPrompts: linesOf(word('prompts')),
    schedule: {
      timeZone: ownZone(),
      ...plan?.schedule,
      kind: rule ? 'recurring' : 'single',
      rule,
      startDate: word('start') || null,
      // The rule says it, where it was chosen here.
      endDate: recurrence ? null : (plan?.schedule.endDate ?? null),
      timeOfDay: word('time') || null,
      durationMinutes: Number(word('minutes')) || null,
    },
  }
}

/** What keeps a plan from being saved. */
export function mistakeIn({ title, schedule, segments }: PlanFields, recurrence: Recurrence | undefined): Extract<Key, `plan.error.${string}`> | undefined {
  if (!title) return 'plan.error.title'
  if (!segments.every(isWhole)) return 'plan.error.segment'
  if (!recurrence) return undefined
  const { frequency, interval, end, count, until } = recurrence
  if (frequency === 'once') return schedule.startDate ? undefined : 'plan.error.when'
  if (interval < 1 || interval > MOST_STEPS) return 'plan.error.interval'
  if (end === 'count' && (count < 1 || count > MOST_TIMES)) return 'plan.error.count'
  if (end === 'until' && (!until || until < (schedule.startDate ?? ''))) return 'plan.error.until'
  return undefined
}

function isWhole({ label, durationMinutes: minutes }: Segment): boolean {
  return label !== '' && (minutes === undefined || minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES_OF_A_DAY))
}
