import { voice } from '../i18n/t'
import type { Score } from '../score/score'

export const sorts = ['newest', 'title', 'composer'] as const
export type Sort = (typeof sorts)[number]

type Order = (a: Score, b: Score) => number

const orders: Record<Sort, (collator: Intl.Collator) => Order> = {
  newest: (collator) => (a, b) => b.createdAt.localeCompare(a.createdAt) || byTitle(collator)(a, b),
  title: byTitle,
  composer: (collator) => (a, b) =>
    Number(!a.composer) - Number(!b.composer) || collator.compare(a.composer ?? '', b.composer ?? '') || byTitle(collator)(a, b),
}

export function sortOf(name: string | null): Sort {
  return sorts.find((sort) => sort === name) ?? 'newest'
}

/** A new list in the given order; scores without a composer come last among composers. */
export function sorted(scores: readonly Score[], sort: Sort): Score[] {
  return scores.toSorted(orders[sort](new Intl.Collator(voice.get().locale, { numeric: true, sensitivity: 'base' })))
}

function byTitle(collator: Intl.Collator): Order {
  return (a, b) => collator.compare(a.title, b.title)
}
