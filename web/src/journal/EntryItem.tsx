import { memo } from 'react'
import { Icon } from '../design/Icon'
import { durationWords, timeWords } from '../i18n/format'
import { t, voice } from '../i18n/t'
import { useObservable } from '../state/Observable'
import type { Entry, EntryPiece } from './entry'
import { entryWords, instrumentWords, moodWords, techniqueWords, typeWords } from './words'

interface Props {
  entry: Entry
  onEdit: (entry: Entry) => void
  onRemove: (entry: Entry) => void
  onHistory: (entry: Entry) => void
  /** Undefined while nothing is being chosen. */
  chosen?: boolean | undefined
  onToggle: (id: string) => void
}

/** An entry: when, what and how it went. */
export const EntryItem = memo(function EntryItem({ entry, onEdit, onRemove, onHistory, chosen, onToggle }: Props) {
  useObservable(voice)
  const words = { entry: entryWords(entry) }
  return (
    <li className="entry">
      <div className="entry-when">
        <time dateTime={entry.timestamp}>{timeWords(entry.timestamp, entry.timeZone === 'Z' ? 'UTC' : entry.timeZone)}</time>
        <strong>{durationWords(entry.duration)}</strong>
      </div>
      <div className="entry-what">
        <p className="quiet small">
          {typeWords(entry.type)} · {instrumentWords(entry.instrument)}
        </p>
        {entry.pieces.length > 0 && (
          <ul className="entry-pieces">
            {entry.pieces.map((piece, index) => (
              // A piece may be there twice, and nothing in its line has a state.
              // oxlint-disable-next-line react/no-array-index-key
              <PieceLine key={index} piece={piece} />
            ))}
          </ul>
        )}
        {entry.notes && <p className="entry-notes">{entry.notes}</p>}
        <Labels entry={entry} />
      </div>
      {chosen !== undefined && (
        <label className="entry-choice">
          <input type="checkbox" checked={chosen} aria-label={t('bulk.choose', words)} onChange={() => onToggle(entry.id)} />
        </label>
      )}
      <div className="entry-actions" hidden={chosen !== undefined}>
        <button type="button" className="icon-button" aria-label={t('history.of', words)} title={t('history.of', words)} onClick={() => onHistory(entry)}>
          <Icon name="clock" />
        </button>
        <button type="button" className="icon-button" aria-label={t('entry.change', words)} title={t('entry.change', words)} onClick={() => onEdit(entry)}>
          <Icon name="pencil" />
        </button>
        <button type="button" className="icon-button" aria-label={t('entry.delete', words)} title={t('entry.delete', words)} onClick={() => onRemove(entry)}>
          <Icon name="trash" />
        </button>
      </div>
    </li>
  )
})

function PieceLine({ piece: { title, composer, measures } }: { piece: EntryPiece }) {
  return (
    <li>
      <span className="entry-piece">{title}</span>
      {composer && <span className="quiet"> {composer}</span>}
      {measures && <span className="quiet small"> · {measures}</span>}
    </li>
  )
}

function Labels({ entry: { mood, techniques, tags } }: { entry: Entry }) {
  const labels = [...new Set([...(mood ? [moodWords(mood)] : []), ...techniques.map(techniqueWords), ...tags])]
  if (labels.length === 0) return null
  return (
    <ul className="chip-row">
      {labels.map((label) => (
        <li key={label} className="label">
          {label}
        </li>
      ))}
    </ul>
  )
}
