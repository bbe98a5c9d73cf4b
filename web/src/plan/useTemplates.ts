import { useCallback } from 'react'
import { useAnswer } from '../answer/useAnswer'
import { useObservable } from '../state/Observable'
import type { Template } from './plan'
import type { PlanNews } from './PlanNews'
import { findTemplates } from './templateApi'

interface Found {
  readonly items: readonly Template[]
  readonly more: boolean
}

/** The first pages of the templates with these words, asked again when something about plans has changed. */
export function useTemplates(words: string, mine: boolean, pages: number, news: PlanNews) {
  const ask = useCallback((signal: AbortSignal) => findPages(words, mine, pages, signal), [words, mine, pages])
  return useAnswer(`templates ${mine} ${pages} ${words}`, ask, useObservable(news.changes))
}

async function findPages(words: string, mine: boolean, pages: number, signal: AbortSignal, cursor?: string): Promise<Found> {
  const { items, nextCursor } = await findTemplates(words, mine, signal, cursor)
  if (!nextCursor || pages === 1) return { items, more: nextCursor !== null }
  const rest = await findPages(words, mine, pages - 1, signal, nextCursor)
  return { items: [...items, ...rest.items], more: rest.more }
}
