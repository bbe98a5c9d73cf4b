import { EntityStore } from '../sync/EntityStore'
import type { Score } from './score'

export type Scores = ReadonlyMap<string, Score>

/** The user's scores. */
export class ScoreStore extends EntityStore<Score> {
  readonly scores = this.items

  constructor() {
    super('score')
  }
}
