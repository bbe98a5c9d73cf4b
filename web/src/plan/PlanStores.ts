import { EntityStore } from '../sync/EntityStore'
import type { Occurrence, Plan } from './plan'

/** The user's plans. */
export class PlanStore extends EntityStore<Plan> {
  constructor() {
    super('practice_plan')
  }
}

/** The sessions of the user's plans. */
export class OccurrenceStore extends EntityStore<Occurrence> {
  constructor() {
    super('plan_occurrence')
  }
}
