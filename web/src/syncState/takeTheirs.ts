import { findChanges, type PastKind, type Subject, undoLast } from '../history/history'
import type { LocalKind } from '../local/kinds'
import { alter, restore } from '../local/local'
import type { Review } from '../sync'

/**
 * Gives back what a change has overwritten. Where that is all that the change did, and it is still the last one, it is undone; otherwise,
 * or without a connection, the other values are set. Either is a change of its own: so it is in the history. Throws `ApiError`.
 */
export async function takeTheirs(review: Review): Promise<void> {
  if (await undone(review).catch(() => false)) return
  const { mutation, conflicts } = review
  const kind = mutation.kind as LocalKind
  if (conflicts.some(({ field }) => field === 'deleted')) await restore(kind, mutation.id, mutation.title)
  const set = Object.fromEntries(conflicts.filter(({ field }) => field !== 'deleted').map(({ field, theirs }) => [field, theirs ?? null]))
  if (Object.keys(set).length > 0) await alter(kind, mutation.id, { set }, mutation.title)
}

/** Whether it was: the server knows better than this device what the last change was, and what came with it. */
async function undone({ mutation: { kind, id, op }, conflicts, version }: Review): Promise<boolean> {
  if (version === undefined) return false
  const of: Subject = { kind: kind as PastKind, id }
  const last = (await findChanges(of)).items[0]
  const overwritten = new Set(conflicts.map(({ field }) => field))
  const fits = last?.version === version && (op === 'delete' || last.changes.every(({ field }) => overwritten.has(field)))
  if (fits) await undoLast(of)
  return fits
}
