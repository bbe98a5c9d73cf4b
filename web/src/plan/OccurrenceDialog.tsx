import { useState } from 'react'
import { Icon } from '../design/Icon'
import { Modal, useClose } from '../design/Modal'
import { dayWords, durationWords, timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { EntryStore } from '../journal/EntryStore'
import type { Act } from './Calendar'
import { CheckInForm } from './CheckInForm'
import { MoveForm } from './MoveForm'
import { removeOccurrence, reopen, restoreOccurrence, skip } from './occurrenceApi'
import { minutesOf, type Occurrence, segmentWords } from './plan'

interface Props {
  occurrence: Occurrence
  title: string
  entries: EntryStore
  onAct: Act
  onSaved: () => void
  onClose: () => void
}

/** A session, what is to be practised in it, and what can become of it. */
export function OccurrenceDialog({ onClose, ...rest }: Props) {
  return (
    <Modal labelledBy="session-title" wide onClose={onClose}>
      <Session {...rest} />
    </Modal>
  )
}

function Session({ occurrence, title, entries, onAct, onSaved }: Omit<Props, 'onClose'>) {
  const close = useClose()
  const [part, show] = useState<'facts' | 'checkIn' | 'move'>('facts')
  const { localDate, scheduledStart, timeZone, status } = occurrence
  const minutes = minutesOf(occurrence)
  const saved = () => {
    onSaved()
    close()
  }
  return (
    <div className="stack">
      <h2 id="session-title">{title}</h2>
      <p className="quiet">
        {[localDate && dayWords(localDate, ''), scheduledStart && timeWords(scheduledStart, timeZone), minutes > 0 && durationWords(minutes), t(`plan.session.${status}`)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {part === 'facts' && (
        <>
          <Said occurrence={occurrence} />
          <SessionActs occurrence={occurrence} title={title} onAct={onAct} onShow={show} />
        </>
      )}
      {part === 'checkIn' && <CheckInForm occurrence={occurrence} entries={entries} onDone={saved} onCancel={() => show('facts')} />}
      {part === 'move' && <MoveForm occurrence={occurrence} onDone={saved} onCancel={() => show('facts')} />}
    </div>
  )
}

function Said({ occurrence: { segments, notes, checkIn } }: { occurrence: Occurrence }) {
  const answers = Object.entries(checkIn?.responses ?? {}).filter(([, answer]) => typeof answer === 'string' && answer)
  return (
    <>
      {segments.length > 0 && (
        <ul className="session-parts">
          {segments.map((segment) => (
            <li key={segment.label}>{[segmentWords(segment), segment.instructions].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      )}
      {answers.map(([question, answer]) => (
        <p key={question}>
          <strong>{question}</strong> {String(answer)}
        </p>
      ))}
      {notes && <p>{notes}</p>}
    </>
  )
}

interface ActsProps {
  occurrence: Occurrence
  title: string
  onAct: Act
  onShow: (part: 'checkIn' | 'move') => void
}

function SessionActs({ occurrence, title, onAct, onShow }: ActsProps) {
  const { status } = occurrence
  const close = useClose()
  const act: Act = (...all) => {
    close()
    onAct(...all)
  }
  const reopened = () => act(() => reopen(occurrence), t('plan.reopened', { title }))
  const done = status === 'completed'
  return (
    <div className="session-acts">
      {!done && (
        <button type="button" className="button button-main" onClick={() => onShow('checkIn')}>
          <Icon name="check" />
          {t('plan.checkIn')}
        </button>
      )}
      {!done && (
        <button type="button" className="button" onClick={() => onShow('move')}>
          {t('plan.move')}
        </button>
      )}
      {!done && status !== 'skipped' && (
        <button type="button" className="button" onClick={() => act(() => skip(occurrence), t('plan.skipped', { title }), () => reopen(occurrence))}>
          {t('plan.skip')}
        </button>
      )}
      {(done || status === 'skipped') && (
        <button type="button" className="button" onClick={reopened}>
          {t('plan.reopen')}
        </button>
      )}
      <button type="button" className="button button-danger" onClick={() => act(() => removeOccurrence(occurrence), t('plan.session.removed', { title }), () => restoreOccurrence(occurrence))}>
        <Icon name="trash" />
        {t('repertoire.remove')}
      </button>
      <button type="button" className="button" onClick={close}>
        {t('notice.close')}
      </button>
    </div>
  )
}
