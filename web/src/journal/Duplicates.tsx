import { useEffect, useRef, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { dayWords, durationWords, listWords, timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import type { Entry } from './entry'
import { type DuplicatePair, findDuplicates, keepBoth } from './entryApi'
import type { EntryStore } from './EntryStore'
import { instrumentWords, typeWords } from './words'
import { ownZone, wallTime } from './zoned'

const SETTLE_MS = 800

interface Props {
  store: EntryStore
  onRemove: (entry: Entry) => void
}

/** Says that practice may be written down twice, and lets its owner decide on each pair. */
export function Duplicates({ store, onRemove }: Props) {
  const [pairs, again] = useDuplicates(store)
  const [open, setOpen] = useState(false)
  if (pairs.length === 0 && !open) return null
  return (
    <div className="duplicates-notice">
      {pairs.length > 0 && <p>{t('duplicates.found', { count: pairs.length })}</p>}
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        {t('duplicates.look')}
      </button>
      {open && <DuplicatesDialog pairs={pairs} onRemove={onRemove} onDecided={again} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** Asked again once entries have come, changed or gone; a failure shows nothing, since nobody has asked. */
function useDuplicates(store: EntryStore): [readonly DuplicatePair[], () => void] {
  const items = useObservable(store.items)
  const [pairs, setPairs] = useState<readonly DuplicatePair[]>([])
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const asking = new AbortController()
    const ask = () => findDuplicates(asking.signal).then(setPairs, () => undefined)
    const timer = setTimeout(() => void ask(), SETTLE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [items, times])
  return [pairs, () => setTimes((before) => before + 1)]
}

interface DialogProps {
  pairs: readonly DuplicatePair[]
  onRemove: (entry: Entry) => void
  onDecided: () => void
  onClose: () => void
}

function DuplicatesDialog({ pairs, onRemove, onDecided, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState('')
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const done = (pair: DuplicatePair) => setDecided((before) => new Set([...before, idOf(pair)]))
  const keep = async (pair: DuplicatePair) => {
    try {
      await keepBoth(pair)
      done(pair)
      onDecided()
    } catch (caught) {
      setError(messageOf(caught))
    }
  }
  const remove = (pair: DuplicatePair, entry: Entry) => {
    done(pair)
    onRemove(entry)
  }
  const open = pairs.filter((pair) => !decided.has(idOf(pair)))
  return (
    <dialog ref={dialog} className="dialog duplicates-dialog" aria-labelledby="duplicates-title" onClose={onClose}>
      <form method="dialog" className="stack">
        <h2 id="duplicates-title">{t('duplicates.title')}</h2>
        <p className="error-text" role="alert">
          {error}
        </p>
        {open.length === 0 && <p>{t('duplicates.none')}</p>}
        {open.map((pair) => (
          <section key={idOf(pair)} className="duplicate-pair" aria-label={t('duplicates.confidence', { percent: Math.round(pair.confidence * 100) })}>
            <p className="quiet small">{t('duplicates.confidence', { percent: Math.round(pair.confidence * 100) })}</p>
            <div className="duplicate-sides">
              <Side entry={pair.first} onRemove={() => remove(pair, pair.first)} />
              <Side entry={pair.second} onRemove={() => remove(pair, pair.second)} />
            </div>
            <button type="button" className="button button-small" onClick={() => void keep(pair)}>
              {t('duplicates.keepBoth')}
            </button>
          </section>
        ))}
        <div className="dialog-buttons">
          <button type="submit" className="button">
            {t('duplicates.close')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

function Side({ entry, onRemove }: { entry: Entry; onRemove: () => void }) {
  const [today] = useState(() => wallTime(Date.now(), ownZone()).date)
  const time = timeWords(entry.timestamp, entry.timeZone === 'Z' ? 'UTC' : entry.timeZone)
  return (
    <div className="duplicate-side">
      <p>
        <strong>{dayWords(entry.localDate, today)}</strong> {time}
      </p>
      <p className="quiet small">
        {durationWords(entry.duration)} · {typeWords(entry.type)} · {instrumentWords(entry.instrument)}
      </p>
      {entry.pieces.length > 0 && <p className="entry-piece">{listWords(entry.pieces.map(({ title }) => title))}</p>}
      {entry.notes && <p className="entry-notes">{entry.notes}</p>}
      <button type="button" className="button button-small" aria-label={t('duplicates.remove.of', { time: `${dayWords(entry.localDate, today)} ${time}` })} onClick={onRemove}>
        {t('duplicates.remove')}
      </button>
    </div>
  )
}

const idOf = ({ first, second }: DuplicatePair) => `${first.id} ${second.id}`
