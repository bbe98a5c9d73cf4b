import { useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { type Notice, NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { EntryStore } from '../journal/EntryStore'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { useObservable } from '../state/Observable'
import { AddItem } from './AddItem'
import { type Item, type Status, statuses } from './item'
import { changeItem } from './itemApi'
import type { ItemStore } from './ItemStore'
import { StatusColumn } from './StatusColumn'
import { usePractice } from './usePractice'
import '../piece/piece.css'
import './repertoire.css'

/** The repertoire as a board with a column for each status; on a phone one column at a time. */
export function RepertoirePage({ repertoire, entries }: { repertoire: ItemStore; entries: EntryStore }) {
  const heading = usePage(t('repertoire.title'))
  const items = useObservable(repertoire.items)
  const complete = useObservable(repertoire.complete)
  const { practice, asOf } = usePractice(items.size, entries)
  const [notice, tell] = useState<Notice>()
  const [chosen, choose] = useState<Status>('learning')
  useScrollMemory('repertoire')
  const move = (item: Item, status: Status): void => {
    if (item.status === status) return
    const done = t('repertoire.moved', { title: item.title, status: t(`repertoire.status.${status}`) })
    changeItem(item, { status }).then(
      (changed) => {
        repertoire.put(changed)
        tell({ text: done, undo: () => move(changed, item.status) })
      },
      (error: unknown) => tell({ text: messageOf(error), failed: true }),
    )
  }
  const added = (item: Item) => {
    repertoire.put(item)
    tell({ text: t('repertoire.added', { title: item.title }) })
    choose(item.status)
  }
  return (
    <main id="main" className="page repertoire">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('repertoire.title')}
        </h1>
      </header>
      <AddItem onAdded={added} />
      {!complete && items.size === 0 && <Spinner label={t('repertoire.loading')} />}
      {complete && items.size === 0 && <p className="quiet">{t('repertoire.empty')}</p>}
      <AsOf at={asOf} />
      <div className="chip-row status-strip" role="group" aria-label={t('repertoire.choose')}>
        {statuses.map((status) => (
          <button key={status} type="button" className="choice" aria-pressed={chosen === status} onClick={() => choose(status)}>
            {t(`repertoire.status.${status}`)}
          </button>
        ))}
      </div>
      <div className="board">
        {statuses.map((status) => (
          <StatusColumn key={status} status={status} chosen={chosen === status} items={items} practice={practice} onMove={move} />
        ))}
      </div>
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}
