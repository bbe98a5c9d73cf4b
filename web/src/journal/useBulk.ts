import { useCallback, useState } from 'react'
import type { Notice } from '../design/NoticeBar'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { type BulkResult, type BulkWish, undoing } from './bulk'
import type { Entry } from './entry'
import { changeEntries, changeEntry, findEntry } from './entryApi'
import type { EntryStore } from './EntryStore'

/** The most entries of one change. */
const MOST = 500

/** Which entries are chosen, and what is done with all of them. `chosen` is undefined while nothing is being chosen. */
export function useBulk(store: EntryStore, tell: (notice: Notice) => void) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const toggle = useCallback(
    (id: string) =>
      setChosen((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const giveBack = async (entry: Entry, wish: BulkWish) => {
    const now = findEntry(entry.id)
    if (now) store.put(await changeEntry(now, undoing(wish, entry)))
  }
  const undo = async (wish: BulkWish, before: readonly Entry[]) => {
    try {
      // One after the other, so that hundreds of them leave room for others.
      await before.reduce((done, entry) => done.then(() => giveBack(entry, wish)), Promise.resolve())
      tell({ text: t('bulk.undone', { count: before.length }) })
    } catch (error) {
      tell({ text: messageOf(error), failed: true })
    }
  }
  /** Throws `ApiError`. Those that were refused stay chosen. */
  const change = async (wish: BulkWish) => {
    const ids = [...(chosen ?? [])].slice(0, MOST)
    const before = new Map(ids.map((id) => [id, store.items.get().get(id)] as const))
    const results = await changeEntries(ids, wish)
    const changed = results.filter(({ status }) => status === 'changed').flatMap(({ id }) => before.get(id) ?? [])
    setChosen(new Set(results.filter(({ status }) => status === 'refused').map(({ id }) => id)))
    tell(told(results, changed.length > 0 ? () => void undo(wish, changed) : undefined))
  }
  return { chosen, toggle, choose: setChosen, change }
}

function told(results: readonly BulkResult[], undo: (() => void) | undefined): Notice {
  const refused = results.filter(({ status }) => status === 'refused')
  const changed = results.filter(({ status }) => status === 'changed').length
  const text = t('bulk.changed', { count: changed })
  const first = refused[0]
  return {
    text: first ? `${text} ${t('bulk.refused', { count: refused.length, reason: first.reason ?? '' })}` : text,
    failed: refused.length > 0,
    ...(undo ? { undo } : {}),
  }
}
