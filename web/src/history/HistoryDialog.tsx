import { useCallback, useEffect, useRef, useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { Spinner } from '../design/Spinner'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Entity, EntityStore } from '../sync/EntityStore'
import { eventWords, fieldWords, momentWords, tellsFields, valueWords } from './changeWords'
import { type Change, type ChangePage, findChanges, findMoment, type Moment, type PastKind, restoreTo, type Subject, undoLast } from './history'
import './history.css'

interface Props<T extends Entity> {
  kind: PastKind
  id: string
  /** What it is called now. */
  name: string
  /** What it was, in few words. */
  words: (then: T) => string
  store: EntityStore<T>
  onClose: () => void
}

/** The past of something, in front of everything else: each change, what it was then, and the way back. */
export function HistoryDialog<T extends Entity>({ name, onClose, ...past }: Props<T>) {
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
      <p className="quiet small">{name}</p>
      <Past {...past} />
    </dialog>
  )
}

function Past<T extends Entity>({ kind, id, words, store }: Omit<Props<T>, 'name' | 'onClose'>) {
  const [of] = useState({ kind, id })
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [older, setOlder] = useState<ChangePage>()
  const [turns, setTurns] = useState(0)
  const { data: first, asOf, error } = useAnswer(
    `history ${kind} ${id}`,
    useCallback(() => findChanges(of), [of]),
    turns,
  )
  const page = first && { items: [...first.items, ...(older?.items ?? [])], nextCursor: older ? older.nextCursor : first.nextCursor }
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setNote('')
    await work().catch((caught: unknown) => setNote(messageOf(caught)))
    setBusy(false)
  }
  const back = (how: () => Promise<Moment<T>>) =>
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
      const next = await findChanges(of, page?.nextCursor)
      setOlder({ ...next, items: [...(older?.items ?? []), ...next.items] })
    })
  return (
    <>
      <p className="small" role="status">
        {note || error}
      </p>
      <AsOf at={asOf} />
      {!page && !error && <Spinner label={t('app.loading')} />}
      {page && (
        <>
          <button type="button" className="button" disabled={busy} onClick={() => back(() => undoLast<T>(of))}>
            <Icon name="undo" />
            {t('history.undo')}
          </button>
          <ol className="history-list">
            {page.items.map((change, nth) => (
              <ChangeItem key={change.version} kind={kind} show={() => wordsOf(of, change, words)} change={change} newest={nth === 0} busy={busy} onRestore={() => back(() => restoreTo<T>(of, change.version))} />
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

/** What something was after a change, in few words. */
async function wordsOf<T>(of: Subject, { version }: Change, words: (then: T) => string): Promise<string> {
  const { state: then } = await findMoment<T>(of, version)
  return then && !then.removed ? words(then) : t('history.gone')
}

interface ItemProps {
  show: () => Promise<string>
  kind: PastKind
  change: Change
  newest: boolean
  busy: boolean
  onRestore: () => void
}

function ChangeItem({ show, kind, change, newest, busy, onRestore }: ItemProps) {
  const [state, setState] = useState<string>()
  const look = () =>
    void show().then(setState, (error: unknown) => setState(messageOf(error)))
  return (
    <li className="history-item">
      <div>
        <strong>{eventWords(change.event)}</strong>{' '}
        <time className="quiet small" dateTime={change.at}>
          {momentWords(change.at)}
        </time>
      </div>
      {tellsFields(change.event) && (
        <ul className="history-fields">
          {change.changes.map(({ field, before, after }) => (
            <li key={field} className="small">
              {fieldWords(field)}: <del>{valueWords(before, kind, field)}</del> → <ins>{valueWords(after, kind, field)}</ins>
            </li>
          ))}
        </ul>
      )}
      {state !== undefined && <p className="history-state small">{state}</p>}
      <div className="button-row">
        <button type="button" className="button button-small" onClick={look}>
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
