export type Level = 'high' | 'medium' | 'low'

/** High from 0.85, medium from 0.6. */
export function levelOf(confidence: number): Level {
  if (confidence >= 0.85) return 'high'
  return confidence >= 0.6 ? 'medium' : 'low'
}
