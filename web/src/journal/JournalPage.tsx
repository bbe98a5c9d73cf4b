import { type RefObject, useCallback, useState } from 'react'
import { Icon } from '../design/Icon'
import { NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import { EntryHistory } from '../history/EntryHistory'
import { PracticePanel } from '../practice/PracticePanel'
import { useLocation } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { useObservable } from '../state/Observable'
import type { Workspace } from '../workspace'
import { BulkBar } from './BulkBar'
import { BulkDialog } from './BulkDialog'
import { DayList } from './DayList'
import { Duplicates } from './Duplicates'
import type { Entry } from './entry'
import { EntryDialog } from './EntryDialog'
import type { EntryStore } from './EntryStore'
import { editing, type EntryTask, finishing, newEntry } from './entryTask'
import { FacetChips } from './FacetChips'
import { JournalSearch } from './JournalSearch'
import { knownWords, usualInstruments } from './knownWords'
import { useBulk } from './useBulk'
import { type Entries, useEntries } from './useEntries'
import { useRemoval } from './useRemoval'
import { instrumentWords } from './words'
import './journal.css'

const INSTRUMENTS = 'known-instruments'

/** The journal: practise now, and what was practised. */
export function JournalPage({ entries: store, pieces, timer, goals }: Workspace) {
  const heading = usePage(t('journal.title'))
  const search = useLocation().query.get('q') ?? ''
  const found = useEntries(search, store)
  const [task, setTask] = useState<EntryTask>()
  const [past, setPast] = useState<Entry>()
  const { notice, tell, remove } = useRemoval(store)
  const bulk = useBulk(store, tell)
  const [changing, setChanging] = useState(false)
  const choosable = !bulk.chosen && (found.entries?.length ?? 0) > 1
  const known = useInstruments(store)
  const instrument = known[0] ?? 'piano'
  useScrollMemory('journal')
  const edit = useCallback((entry: Entry) => setTask(editing(entry)), [])
  const closed = (saved?: Entry) => {
    setTask(undefined)
    if (!saved) return
    store.put(saved)
    tell({ text: t('journal.saved') })
  }
  const finish = () => {
    const practice = timer.practice.get()
    if (practice) setTask(finishing(timer, practice))
  }
  return (
    <main id="main" className="page journal">
      <Head heading={heading} onNew={() => setTask(newEntry(instrument))} onChoose={choosable ? () => bulk.choose(new Set()) : undefined} />
      <PracticePanel timer={timer} instrument={instrument} instruments={INSTRUMENTS} onFinish={finish} />
      <JournalSearch search={search} error={found.error} />
      <FacetChips search={search} facets={found.facets} />
      <Duplicates store={store} onRemove={remove} />
      <EntryList
        found={found}
        search={search}
        onEdit={edit}
        onRemove={remove}
        onHistory={setPast}
        chosen={bulk.chosen}
        onToggle={bulk.toggle}
      />
      {bulk.chosen && (
        <BulkBar chosen={bulk.chosen} shown={found.entries?.map(({ id }) => id) ?? []} onChoose={bulk.choose} onChange={() => setChanging(true)} />
      )}
      <datalist id={INSTRUMENTS}>
        {known.map((name) => (
          <option key={name} value={name}>
            {instrumentWords(name)}
          </option>
        ))}
      </datalist>
      {changing && bulk.chosen && (
        <BulkDialog count={bulk.chosen.size} instruments={INSTRUMENTS} goals={goals} onChange={bulk.change} onClose={() => setChanging(false)} />
      )}
      {task && <EntryDialog task={task} entries={store} pieces={pieces} instruments={INSTRUMENTS} onClose={closed} />}
      {past && <EntryHistory entry={past} store={store} onClose={() => setPast(undefined)} />}
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}

interface HeadProps {
  heading: RefObject<HTMLHeadingElement | null>
  onNew: () => void
  /** Undefined where there is nothing to choose from. */
  onChoose: (() => void) | undefined
}

function Head({ heading, onNew, onChoose }: HeadProps) {
  return (
    <header className="page-head">
      <h1 ref={heading} tabIndex={-1}>
        {t('journal.title')}
      </h1>
      {onChoose && (
        <button type="button" className="button journal-choose" onClick={onChoose}>
          {t('bulk.begin')}
        </button>
      )}
      <button type="button" className="button journal-new" onClick={onNew}>
        <Icon name="plus" />
        {t('journal.new')}
      </button>
    </header>
  )
}

function useInstruments(store: EntryStore): readonly string[] {
  const entries = useObservable(store.items)
  return knownWords(entries.values(), ({ instrument }) => [instrument], usualInstruments.length, usualInstruments)
}

interface ListProps {
  found: Entries
  search: string
  onEdit: (entry: Entry) => void
  onRemove: (entry: Entry) => void
  onHistory: (entry: Entry) => void
  chosen: ReadonlySet<string> | undefined
  onToggle: (id: string) => void
}

function EntryList({ found, search, ...actions }: ListProps) {
  const { entries, error, hasMore } = found
  if (!entries && error && error.at === undefined) {
    return (
      <div className="nothing-here">
        <h2>{t('journal.failed.title')}</h2>
        <p className="quiet">{error.reason}</p>
        <button type="button" className="button button-main" onClick={found.retry}>
          {t('app.retry')}
        </button>
      </div>
    )
  }
  if (!entries) return error ? null : <Spinner label={t('journal.loading')} />
  if (entries.length === 0 && !hasMore) return <Nothing searched={search.trim() !== ''} />
  return (
    <>
      <DayList entries={entries} more={hasMore} {...actions} />
      {hasMore && (
        <button type="button" className="button more-button" onClick={found.loadMore}>
          {t('journal.more')}
        </button>
      )}
    </>
  )
}

function Nothing({ searched }: { searched: boolean }) {
  return (
    <div className="nothing-here">
      <h2>{t(searched ? 'journal.none.title' : 'journal.empty.title')}</h2>
      <p className="quiet">{t(searched ? 'journal.none.text' : 'journal.empty.text')}</p>
    </div>
  )
}
