import type { Score } from '../score/score'
import { language } from '../i18n/t'

export const sorts = ['newest', 'title', 'composer'] as const
export type Sort = (typeof sorts)[number]

const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })

const byTitle = (a: Score, b: Score) => collator.compare(a.title, b.title)

const orders: Record<Sort, (a: Score, b: Score) => number> = {
  newest: (a, b) => b.createdAt.localeCompare(a.createdAt) || byTitle(a, b),
  title: byTitle,
  composer: (a, b) => Number(!a.composer) - Number(!b.composer) || collator.compare(a.composer ?? '', b.composer ?? '') || byTitle(a, b),
}

export function sortOf(name: string | null): Sort {
  return sorts.find((sort) => sort === name) ?? 'newest'
}

/** A new list in the given order; scores without a composer come last among composers. */
export function sorted(scores: readonly Score[], sort: Sort): Score[] {
  return scores.toSorted(orders[sort])
}
