import { useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { type Notice, NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { RepertoireHistory } from '../history/RepertoireHistory'
import { messageOf } from '../http/ApiError'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import type { Workspace } from '../workspace'
import type { Item } from './item'
import { changeItem } from './itemApi'
import { ItemHistory } from './ItemHistory'
import { LeaveButtons } from './LeaveButtons'
import { NotesForm } from './NotesForm'
import { Performances } from './Performances'
import { StatusMenu } from './StatusMenu'
import { TempoBar } from './TempoBar'
import { TempoChart } from './TempoChart'
import { TempoForm } from './TempoForm'
import { useItem } from './useItem'
import './repertoire.css'

/** One piece of the repertoire: how it goes, how it went, and what is written about it. */
export function ItemPage({ id, repertoire, entries }: Pick<Workspace, 'repertoire' | 'entries'> & { id: string }) {
  const { item, asOf, error } = useItem(id, repertoire, entries)
  const [notice, tell] = useState<Notice>()
  const [past, setPast] = useState(false)
  const heading = usePage(item?.title ?? t('repertoire.title'))
  const act = (doing: Promise<Item>) =>
    void doing.then(
      (changed) => repertoire.put(changed),
      (caught: unknown) => tell({ text: messageOf(caught), failed: true }),
    )
  return (
    <main id="main" className="page item-page">
      <p>
        <Link href="/repertoire">{t('repertoire.back')}</Link>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {item?.title ?? t('repertoire.title')}
      </h1>
      {!item && (error ? <p className="error-text">{error}</p> : <Spinner label={t('repertoire.loading')} />)}
      {item && (
        <>
          <p className="quiet">
            {[item.composer, item.practiceMinutes > 0 && t('repertoire.practised', { duration: durationWords(item.practiceMinutes) })].filter(Boolean).join(' · ')}
          </p>
          <AsOf at={asOf} />
          <div className="item-actions">
            <StatusMenu item={item} onMove={(one, status) => act(changeItem(one, { status }))} />
            <button type="button" className="button button-small" onClick={() => setPast(true)}>
              {t('history.title')}
            </button>
            <LeaveButtons item={item} store={repertoire} onTell={tell} />
          </div>
          <section>
            <h2>{t('repertoire.tempo')}</h2>
            <TempoBar item={item} />
            <TempoChart points={item.tempoHistory} />
            <TempoForm item={item} onAct={act} />
          </section>
          <Performances item={item} onAct={act} />
          <NotesForm item={item} onAct={act} />
          <ItemHistory item={item} entries={item.entries} />
          {past && <RepertoireHistory item={item} store={repertoire} onClose={() => setPast(false)} />}
        </>
      )}
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}
