import { type MouseEvent, type Ref, useEffect, useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { ConfidenceBadge } from './ConfidenceBadge'
import { FieldEditor } from './FieldEditor'
import { type Field, isNone, isUnderWay, type Place, type Score, valueOf } from './score'
import { reasonsFor, wordsFor } from './words'

interface Props {
  field: Field
  score: Score
  onPoint: (place: Place | undefined) => void
  onHold: (place: Place | undefined) => void
  onSave: (field: Field, value: string) => Promise<void>
}

/** One value: pointing at it shows its place on the page, choosing it opens it for a correction. */
export function ReadingRow({ field, score, onPoint, onHold, onSave }: Props) {
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus()
    wasEditing.current = editing
  }, [editing])
  const read = score.reading?.[field]
  const value = valueOf(score, field)
  const missing = t(isNone(read) ? 'reading.none' : isUnderWay(score) ? 'reading.notYet' : 'reading.nothing')
  const place = read?.place ?? undefined
  const save = async (changed: string) => {
    await onSave(field, changed)
    setEditing(false)
  }
  return (
    <li className="reading" onMouseEnter={() => onPoint(place)} onMouseLeave={() => onPoint(undefined)} onFocus={() => onHold(place)} onBlur={() => onHold(undefined)}>
      <span className="reading-label">{t(`reading.${field}.field`)}</span>
      {editing ? (
        <FieldEditor field={field} value={value} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <ValueButton ref={button} field={field} value={value} missing={missing} onEdit={() => setEditing(true)} />
      )}
      {field === 'difficulty_level' && <Reasons score={score} />}
      <div className="reading-notes">
        {read && <ConfidenceBadge read={read} />}
        {place && <PlaceButton field={field} place={place} />}
      </div>
    </li>
  )
}

/** Why a piece is as hard as it says. */
function Reasons({ score }: { score: Score }) {
  const reasons = reasonsFor(score)
  return reasons.length > 0 ? <p className="quiet small reading-reasons">{reasons.join(' · ')}</p> : null
}

interface ValueProps {
  ref: Ref<HTMLButtonElement>
  field: Field
  value: string
  missing: string
  onEdit: () => void
}

function ValueButton({ ref, field, value, missing, onEdit }: ValueProps) {
  const words = value ? wordsFor(field, value) : missing
  const label = t('reading.edit', { field: t(`reading.${field}.field`), value: words })
  return (
    <button ref={ref} type="button" className={value ? 'reading-value' : 'reading-value reading-none'} aria-label={label} onClick={onEdit}>
      <span>{words}</span>
      <Icon name="pencil" size={15} />
    </button>
  )
}

function PlaceButton({ field, place }: { field: Field; place: Place }) {
  const go = (event: MouseEvent<HTMLButtonElement>) => {
    // Holds the place; not every browser gives a clicked button the keyboard.
    event.currentTarget.focus()
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const page = document.querySelector(`#page-${place.page} .sheet-paper`)?.getBoundingClientRect()
    if (!page) return
    const middle = window.scrollY + page.top + page.height * (place.y + place.height / 2)
    window.scrollTo({ top: middle - window.innerHeight / 2, behavior: calm ? 'instant' : 'smooth' })
  }
  return (
    <button type="button" className="place-button" onClick={go} aria-label={t('reading.show', { field: t(`reading.${field}.field`), page: place.page })}>
      <Icon name="pin" size={14} />
      {t('reading.place', { page: place.page })}
    </button>
  )
}
