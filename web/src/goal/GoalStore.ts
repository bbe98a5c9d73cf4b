import { EntityStore } from '../sync/EntityStore'
import type { Goal } from './goal'

/** The user's goals. */
export class GoalStore extends EntityStore<Goal> {
  constructor() {
    super('goal')
  }
}
