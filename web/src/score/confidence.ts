import { fields, type ReadValue, type Score } from './score'

export type Level = 'high' | 'medium' | 'low'

/** High from 0.85, medium from 0.6. */
export function levelOf(confidence: number): Level {
  if (confidence >= 0.85) return 'high'
  return confidence >= 0.6 ? 'medium' : 'low'
}

/** How many values of a score somebody should look at. */
export function toCheck(score: Score): number {
  return fields.filter((field) => isDoubtful(score.reading?.[field])).length
}

function isDoubtful(read: ReadValue | undefined): boolean {
  return read !== undefined && !read.corrected && levelOf(read.confidence) === 'low'
}
