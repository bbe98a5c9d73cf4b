import { Icon } from '../design/Icon'
import { durationWords, timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { minutesOf, type Occurrence } from './plan'

interface Props {
  occurrence: Occurrence
  title: string
  /** With how long it takes and where it stands, where there is room. */
  full?: boolean
  onOpen: (occurrence: Occurrence) => void
}

/** A session in the calendar: opens it, and can be dragged to another day. */
export function SessionButton({ occurrence, title, full, onOpen }: Props) {
  const { id, status, scheduledStart, timeZone } = occurrence
  const minutes = minutesOf(occurrence)
  return (
    <button
      type="button"
      className="session"
      data-status={status}
      draggable={status !== 'completed'}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
      onClick={() => onOpen(occurrence)}
    >
      {status === 'completed' && <Icon name="check" size={14} />}
      <span className="session-time">{scheduledStart && timeWords(scheduledStart, timeZone)}</span> <span className="session-title">{title}</span>
      {full ? (
        <span className="session-more">{[minutes > 0 && durationWords(minutes), t(`plan.session.${status}`)].filter(Boolean).join(' · ')}</span>
      ) : (
        <span className="unseen">{t(`plan.session.${status}`)}</span>
      )}
    </button>
  )
}
