import type { Body, Draft } from './mutation'

/**
 * What an entity is once these changes are done to it, in their order. Undefined stands for what is not there; what was deleted
 * stays so until it is restored, whatever is changed of it.
 */
export function applied(body: Body | undefined, changes: readonly Draft[]): Body | undefined {
  return changes.reduce(one, body)
}

function one(body: Body | undefined, change: Draft): Body | undefined {
  if (change.op === 'delete') return undefined
  if (change.op === 'restore') return body ?? change.restored
  if (body === undefined && change.base !== undefined) return undefined
  return edited(body ?? {}, change)
}

function edited(body: Body, { set = {}, add = {}, remove = {}, inc = {}, text = {} }: Draft): Body {
  const next: Record<string, unknown> = { ...body, ...set }
  for (const [name, members] of Object.entries(remove)) next[name] = listIn(next[name]).filter((each) => !members.includes(String(each)))
  for (const [name, members] of Object.entries(add)) next[name] = [...new Set([...listIn(next[name]), ...members])]
  for (const [name, step] of Object.entries(inc)) next[name] = (Number(next[name]) || 0) + step
  for (const [name, { to }] of Object.entries(text)) next[name] = to
  return next
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
