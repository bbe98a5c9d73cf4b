import { useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { Spinner } from '../design/Spinner'
import { messageOf } from '../http/ApiError'
import { timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { longDay } from '../insight/days'
import { useAnswer } from '../insight/useAnswer'
import type { Entry } from '../journal/entry'
import type { EntryStore } from '../journal/EntryStore'
import { entryWords } from '../journal/words'
import { wallTime, ownZone } from '../journal/zoned'
import { eventWords, fieldWords, valueWords } from './changeWords'
import { type Change, type ChangePage, findChanges, findMoment, type Moment, restoreTo, undoLast } from './history'
import './history.css'

/** The past of an entry, in front of everything else: each change, what the entry was then, and the way back. */
export function EntryHistory({ entry, store, onClose }: { entry: Entry; store: EntryStore; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="dialog history-dialog" aria-labelledby="history-title" onClose={onClose}>
      <div className="history-head">
        <h2 id="history-title">{t('history.title')}</h2>
        <button type="button" className="icon-button" aria-label={t('history.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <p className="quiet small">{entryWords(entry)}</p>
      <Past id={entry.id} store={store} />
    </dialog>
  )
}

function Past({ id, store }: { id: string; store: EntryStore }) {
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [older, setOlder] = useState<ChangePage>()
  const [turns, setTurns] = useState(0)
  const { data: first, error } = useAnswer(
    useCallback(() => findChanges(id), [id]),
    turns,
  )
  const page = first && { items: [...first.items, ...(older?.items ?? [])], nextCursor: older ? older.nextCursor : first.nextCursor }
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setNote('')
    await work().catch((caught: unknown) => setNote(messageOf(caught)))
    setBusy(false)
  }
  const back = (how: () => Promise<Moment>) =>
    void run(async () => {
      const { state } = await how()
      if (state && !state.removed) store.put(state)
      else store.remove(id)
      setOlder(undefined)
      setTurns((before) => before + 1)
      setNote(t('history.done'))
    })
  const more = () =>
    void run(async () => {
      const next = await findChanges(id, page?.nextCursor)
      setOlder({ ...next, items: [...(older?.items ?? []), ...next.items] })
    })
  return (
    <>
      <p className="small" role="status">
        {note || error}
      </p>
      {!page && !error && <Spinner label={t('app.loading')} />}
      {page && (
        <>
          <button type="button" className="button" disabled={busy} onClick={() => back(() => undoLast(id))}>
            <Icon name="undo" />
            {t('history.undo')}
          </button>
          <ol className="history-list">
            {page.items.map((change, nth) => (
              <ChangeItem key={change.version} id={id} change={change} newest={nth === 0} busy={busy} onRestore={() => back(() => restoreTo(id, change.version))} />
            ))}
          </ol>
          {page.nextCursor !== null && (
            <button type="button" className="button" disabled={busy} onClick={more}>
              {t('history.more')}
            </button>
          )}
        </>
      )}
    </>
  )
}

interface ItemProps {
  id: string
  change: Change
  newest: boolean
  busy: boolean
  onRestore: () => void
}

function ChangeItem({ id, change, newest, busy, onRestore }: ItemProps) {
  const [state, setState] = useState<string>()
  const show = async () => {
    try {
      const { state: then } = await findMoment(id, change.version)
      setState(then && !then.removed ? [entryWords(then), then.notes].filter(Boolean).join(' — ') : t('history.gone'))
    } catch (error) {
      setState(messageOf(error))
    }
  }
  return (
    <li className="history-item">
      <div>
        <strong>{eventWords(change.event)}</strong>{' '}
        <time className="quiet small" dateTime={change.at}>
          {longDay(wallTime(Date.parse(change.at), ownZone()).date)}, {timeWords(change.at)}
        </time>
      </div>
      {change.event === 'entry.changed' && (
        <ul className="history-fields">
          {change.changes.map(({ field, before, after }) => (
            <li key={field} className="small">
              {fieldWords(field)}: <del>{valueWords(before)}</del> → <ins>{valueWords(after)}</ins>
            </li>
          ))}
        </ul>
      )}
      {state !== undefined && <p className="history-state small">{state}</p>}
      <div className="button-row">
        <button type="button" className="button button-small" onClick={() => void show()}>
          {t('history.show')}
        </button>
        {!newest && (
          <button type="button" className="button button-small" disabled={busy} onClick={onRestore}>
            {t('history.restore')}
          </button>
        )}
      </div>
    </li>
  )
}
