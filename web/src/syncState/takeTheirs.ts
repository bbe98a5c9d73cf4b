import type { LocalKind } from '../local/kinds'
import { alter, restore } from '../local/local'
import type { Review } from '../sync'

/** Gives back what a change has overwritten, as a change of its own: so it is in the history and can be undone. Throws `ApiError`. */
export async function takeTheirs({ mutation, conflicts }: Review): Promise<void> {
  const kind = mutation.kind as LocalKind
  if (conflicts.some(({ field }) => field === 'deleted')) await restore(kind, mutation.id, mutation.title)
  const set = Object.fromEntries(conflicts.filter(({ field }) => field !== 'deleted').map(({ field, theirs }) => [field, theirs ?? null]))
  if (Object.keys(set).length > 0) await alter(kind, mutation.id, { set }, mutation.title)
}
