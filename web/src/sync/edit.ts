import type { Body, Change } from './mutation'

/** How a field goes together with what other devices do to it; a field that is not named is replaced. */
export type FieldKinds = Readonly<Record<string, 'set' | 'text'>>

type Edit = Pick<Change, 'set' | 'add' | 'remove' | 'text'>

/**
 * Says new values of fields as what was done to the old ones: members added to and removed from sets, a text from and to, all
 * else set. Fields that stay as they are are left out; undefined when that is all of them.
 */
export function editOf(kinds: FieldKinds, before: Body, values: Body): Edit | undefined {
  const set: Record<string, unknown> = {}
  const add: Record<string, string[]> = {}
  const remove: Record<string, string[]> = {}
  const text: Record<string, { from: string; to: string }> = {}
  for (const [name, value] of Object.entries(values)) {
    const old = before[name]
    if (value === undefined || same(old, value)) continue
    if (kinds[name] === 'text' && typeof old === 'string' && typeof value === 'string') text[name] = { from: old, to: value }
    else if (kinds[name] === 'set' && isWords(old) && isWords(value)) {
      const [more, less] = [without(value, old), without(old, value)]
      if (more.length > 0) add[name] = more
      if (less.length > 0) remove[name] = less
    } else set[name] = value
  }
  const named = Object.entries({ set, add, remove, text }).filter(([, fields]) => Object.keys(fields).length > 0)
  return named.length > 0 ? (Object.fromEntries(named) as Edit) : undefined
}

const without = (these: readonly string[], those: readonly string[]) => these.filter((each) => !those.includes(each))

const isWords = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string')

/** An absent field and an empty one are the same. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
