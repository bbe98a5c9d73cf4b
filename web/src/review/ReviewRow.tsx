import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { ConfidenceBadge } from '../score/ConfidenceBadge'
import { FieldEditor } from '../score/FieldEditor'
import { type Field, isNone, isOptional, type ReadValue, type Score, valueOf } from '../score/score'
import { wordsFor } from '../score/words'
import { acceptable } from './doubts'

interface Props {
  field: Field
  score: Score
  current: boolean
  editing: boolean
  onChoose: () => void
  /** Takes what was typed in; rejects when the server does. */
  onSave: (value: string) => Promise<void>
  /** Takes what a reader says. */
  onPick: (value: string) => void
  onEdit: () => void
  onCancel: () => void
}

/** One value with what speaks for it and against it, and what can be done about it. */
export function ReviewRow({ field, score, current, editing, onChoose, onSave, onPick, onEdit, onCancel }: Props) {
  const read = score.reading?.[field]
  const value = valueOf(score, field)
  const missing = t(isNone(read) ? 'reading.none' : 'reading.nothing')
  const doubtful = score.doubts?.includes(field) ?? false
  return (
    <li className="proof-row" data-field={field} data-current={current} data-doubtful={doubtful} aria-current={current || undefined} onFocus={onChoose}>
      <div className="proof-head">
        <span className="reading-label">{t(`reading.${field}.field`)}</span>
        {read && <ConfidenceBadge read={read} />}
      </div>
      {editing ? (
        <FieldEditor field={field} value={value} onSave={onSave} onCancel={onCancel} />
      ) : (
        <>
          <button type="button" className={value ? 'proof-value' : 'proof-value reading-none'} onClick={onChoose}>
            {value ? wordsFor(field, value) : missing}
          </button>
          <Others field={field} others={read?.others ?? []} onPick={onPick} />
          <Buttons field={field} read={read} words={value ? wordsFor(field, value) : missing} current={current} onPick={onPick} onEdit={onEdit} />
        </>
      )}
    </li>
  )
}

/** What other readers say: each can be taken instead. */
function Others({ field, others, onPick }: { field: Field; others: readonly ReadValue[]; onPick: (value: string) => void }) {
  if (others.length === 0) return null
  return (
    <ul className="proof-others" aria-label={t('review.others', { field: t(`reading.${field}.field`) })}>
      {others.map((other, index) => (
        <li key={other.value}>
          <button type="button" className="button button-small" onClick={() => onPick(other.value)}>
            <kbd aria-hidden="true">{index + 1}</kbd>
            {t('review.instead', { value: wordsFor(field, other.value) })}
          </button>
          <span className="quiet small">{t('reading.percent', { percent: Math.round(other.confidence * 100) })}</span>
        </li>
      ))}
    </ul>
  )
}

interface ButtonProps {
  field: Field
  read: ReadValue | undefined
  words: string
  current: boolean
  onPick: (value: string) => void
  onEdit: () => void
}

function Buttons({ field, read, words: value, current, onPick, onEdit }: ButtonProps) {
  const words = { field: t(`reading.${field}.field`), value }
  return (
    <div className="proof-buttons">
      {acceptable(read) && (
        <button type="button" className={current ? 'button button-small button-main' : 'button button-small'} aria-label={t('review.accept.field', words)} onClick={() => onPick(read.value)}>
          <Icon name="check" size={15} />
          {t('review.accept')}
        </button>
      )}
      <button type="button" className="button button-small" aria-label={t('reading.edit', words)} onClick={onEdit}>
        <Icon name="pencil" size={15} />
        {t('review.correct')}
      </button>
      {isOptional(field) && !isNone(read) && (
        <button type="button" className="button button-small" aria-label={t('reading.none.field', words)} onClick={() => onPick('')}>
          {t('reading.none')}
        </button>
      )}
    </div>
  )
}
