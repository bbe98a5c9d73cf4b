import { type Change, findChanges, type PastKind, type Subject, undoLast } from '../history/history'
import type { LocalKind } from '../local/kinds'
import { alter, find, restore } from '../local/local'
import type { Body, FieldConflict, Review } from '../sync'

/**
 * Gives back what a change has overwritten. Where that is all that the change did, and it is still the last one, it is undone; otherwise,
 * or without a connection, the other values are set. Either is a change of its own: so it is in the history. Throws `ApiError`.
 */
export async function takeTheirs(review: Review): Promise<void> {
  if (await undone(review).catch(() => false)) return
  const { mutation, conflicts } = review
  const kind = mutation.kind as LocalKind
  if (conflicts.some(({ field }) => field === 'deleted')) await restore(kind, mutation.id, mutation.title)
  const set = given(find(kind, mutation.id) ?? {}, conflicts)
  if (Object.keys(set).length > 0) await alter(kind, mutation.id, { set }, mutation.title)
}

/** Fields with the others' values. Of an object only the members that were overwritten: what else it holds now stays. */
function given(now: object, conflicts: readonly FieldConflict[]): Body {
  const set: Record<string, unknown> = {}
  for (const { field, theirs } of conflicts) {
    const [name, member] = namesIn(field)
    if (name === 'deleted') continue
    set[name] = member === undefined ? (theirs ?? null) : withMember(set[name] ?? Reflect.get(now, name), member, theirs)
  }
  return set
}

/** `schedule.time` is a member of the object `schedule`. */
function namesIn(field: string): readonly [string, string | undefined] {
  const dot = field.indexOf('.')
  return dot < 0 ? [field, undefined] : [field.slice(0, dot), field.slice(dot + 1)]
}

/** A member that is nothing is none, as the server has it. */
function withMember(object: unknown, member: string, value: unknown): Body {
  const { [member]: _, ...rest } = membersOf(object)
  return value === null || value === undefined ? rest : { ...rest, [member]: value }
}

const membersOf = (value: unknown): Body => (typeof value === 'object' && value !== null ? (value as Body) : {})

/** Whether it was: the server knows better than this device what the last change was, and what came with it. */
async function undone({ mutation: { kind, id, op }, conflicts, version }: Review): Promise<boolean> {
  if (version === undefined) return false
  const of: Subject = { kind: kind as PastKind, id }
  const last = (await findChanges(of)).items[0]
  const overwritten = new Set(conflicts.map(({ field }) => field))
  const fits = last?.version === version && (op === 'delete' || last.changes.every((change) => fieldsIn(change).every((field) => overwritten.has(field))))
  if (fits) await undoLast(of)
  return fits
}

/** What was changed, named as conflicts name it: of an object each member that is another. */
function fieldsIn({ field, before, after }: Change['changes'][number]): readonly string[] {
  const [old, now] = [membersOf(before), membersOf(after)]
  const members = Object.keys({ ...old, ...now })
  if (members.length === 0 || [before, after].some(Array.isArray)) return [field]
  return members.filter((name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null)).map((name) => `${field}.${name}`)
}
