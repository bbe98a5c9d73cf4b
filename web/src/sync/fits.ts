import { Position } from './Position'
import type { News } from './Storage'

/** Where what is kept is: at a cursor, or in the middle of what a run takes anew. */
export interface Kept {
  readonly cursor: string | undefined
  readonly run: string | undefined
}

/**
 * Whether news may be put on what is kept. They may when they begin there or before, and do not end before: then they hold all that has changed
 * since. Older ones would put back what is newer, and ones from further ahead would step over what is missing; either comes again.
 */
export function fits(kept: Kept, { from, cursor, run, anew = false }: News): boolean {
  if (anew) return true
  if (kept.cursor === undefined) return kept.run === run && from === undefined
  // Also where the stream has got another name since.
  if (from === kept.cursor) return true
  if (from === undefined || cursor === undefined) return false
  const [begin, at, end] = [from, kept.cursor, cursor].map((each) => Position.parse(each)) as [Position, Position, Position]
  return begin.epoch === at.epoch && at.epoch === end.epoch && begin.seq <= at.seq && at.seq <= end.seq
}
