import type { ScoreStore } from './ScoreStore'
import { ScoreView } from './ScoreView'
import { WithScore } from './WithScore'
import './score.css'

/** A score's own page. */
export function ScorePage({ id, store }: { id: string; store: ScoreStore }) {
  return <WithScore id={id} store={store} page={ScoreView} />
}
