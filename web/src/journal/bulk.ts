import type { Entry, EntryChanges } from './entry'

/** What is to be done with many entries. */
export interface BulkWish {
  readonly set: { readonly type?: string; readonly instrument?: string }
  readonly add: BulkWords
  readonly remove: BulkWords
}

export interface BulkWords {
  readonly tags: readonly string[]
  readonly techniques: readonly string[]
  readonly goalIds: readonly string[]
}

/** What became of one of them. */
export interface BulkResult {
  readonly id: string
  readonly status: 'changed' | 'unchanged' | 'refused'
  readonly reason?: string
}

export function isNothing({ set, add, remove }: BulkWish): boolean {
  return Object.keys(set).length === 0 && [add, remove].every((words) => Object.values(words).every((some) => some.length === 0))
}

/** The change that gives an entry back what the wish has changed of it. */
export function undoing({ set, add, remove }: BulkWish, before: Entry): EntryChanges {
  const touches = (words: keyof BulkWords) => add[words].length + remove[words].length > 0
  return {
    ...(set.type === undefined ? {} : { type: before.type }),
    ...(set.instrument === undefined ? {} : { instrument: before.instrument }),
    ...(touches('tags') ? { tags: before.tags } : {}),
    ...(touches('techniques') ? { techniques: before.techniques } : {}),
    ...(touches('goalIds') ? { goalIds: before.goalIds ?? [] } : {}),
  }
}
