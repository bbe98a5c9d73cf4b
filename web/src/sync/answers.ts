import { keyOf, type MutationResult, type Queued, type Review } from './mutation'

/** What the answers of the server make of the queue. */
export interface Settling {
  /** Mutations that are kept in another form than before. */
  readonly changed: readonly Queued[]
  /** The numbers of those that are done. */
  readonly done: readonly number[]
  readonly reviews: readonly Review[]
  /** Ids that the device has made, by kind and id, and what the server calls them. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * Takes in what became of mutations. One that was taken stays until the stream shows it, so that nothing flickers back; one that
 * was rejected is done and kept for review; what overwrote something is kept for review as well. Changes that wait for an entity
 * that was new get its version and its own id.
 */
export function settle(queue: readonly Queued[], results: readonly MutationResult[], now: number): Settling {
  const waiting = new Map(queue.map((each) => [each.mid, each]))
  const changed = new Map<number, Queued>()
  const done: number[] = []
  const reviews: Review[] = []
  const renamed = new Map<string, string>()
  for (const result of results) {
    const mutation = waiting.get(result.mid)
    // Answered twice, when a lost answer was repeated.
    if (!mutation || mutation.answered) continue
    const review = reviewOf(mutation, result, now)
    if (review) reviews.push(review)
    waiting.delete(result.mid)
    const taken = takenOf(mutation, result)
    if (!taken) {
      changed.delete(result.mid)
      done.push(result.mid)
      continue
    }
    changed.set(taken.mid, taken)
    if (taken.id !== mutation.id) renamed.set(keyOf(mutation), taken.id)
    for (const each of waiting.values()) {
      const follower = following(each, mutation, taken)
      if (follower === each) continue
      waiting.set(each.mid, follower)
      changed.set(each.mid, follower)
    }
  }
  return { changed: [...changed.values()], done, reviews, renamed }
}

function reviewOf(mutation: Queued, { mid, status, reason, version, conflicts = [] }: MutationResult, at: number): Review | undefined {
  // What was overwritten comes with a repetition, too, where the first answer was lost.
  const said = status === 'rejected' ? status : status === 'conflict' || conflicts.length > 0 ? 'conflict' : undefined
  return said && { mid, status: said, conflicts, mutation, at, ...(reason === undefined ? {} : { reason }), ...(version === undefined ? {} : { version }) }
}

/** Undefined when there is nothing to wait for. */
function takenOf(mutation: Queued, { status, id, version, visibleAt }: MutationResult): Queued | undefined {
  if (status === 'rejected' || (version === undefined && visibleAt === undefined)) return undefined
  const answered = { ...(version === undefined ? {} : { version }), ...(visibleAt === undefined ? {} : { visibleAt }) }
  return { ...mutation, id: id ?? mutation.id, answered }
}

function following(each: Queued, mutation: Queued, taken: Queued): Queued {
  if (each.answered || keyOf(each) !== keyOf(mutation)) return each
  const version = taken.answered?.version
  const base = each.base ?? (mutation.base === undefined ? version : undefined)
  if (each.id === taken.id && base === each.base) return each
  return { ...each, id: taken.id, ...(base === undefined ? {} : { base }) }
}
