import { t } from '../i18n/t'
import type { PieceStore } from '../piece/PieceStore'
import { useObservable } from '../state/Observable'
import { entryTypes, moods } from './entry'
import type { EntryForm, Mistakes } from './entryForm'
import type { EntryStore } from './EntryStore'
import { knownWords, usualTechniques } from './knownWords'
import { PieceFields } from './PieceFields'
import { moodWords, techniqueWords, typeWords } from './words'
import { WordsField } from './WordsField'
import { ownZone } from './zoned'

export interface FieldsProps {
  form: EntryForm
  mistakes: Mistakes
  entries: EntryStore
  pieces: PieceStore
  /** The id of the list of instruments that are known. */
  instruments: string
  onChange: (changes: Partial<EntryForm>) => void
}

const MOST_KNOWN = 8
const asWritten = (word: string) => word

/** Everything that an entry can say. */
export function EntryFields(props: FieldsProps) {
  const { form, mistakes, pieces, onChange } = props
  return (
    <>
      <WhenFields {...props} />
      <WhatFields {...props} />
      <PieceFields
        pieces={form.pieces}
        store={pieces}
        mistake={mistakes.pieces && t(mistakes.pieces as 'entry.error.piece')}
        onChange={(changed) => onChange({ pieces: changed })}
      />
      <WordFields {...props} />
      <MoodField mood={form.mood} onChange={onChange} />
      <label className="field">
        <span>{t('entry.notes')}</span>
        <textarea value={form.notes} rows={4} maxLength={20_000} onChange={(event) => onChange({ notes: event.target.value })} />
      </label>
    </>
  )
}

function WhenFields({ form, mistakes, onChange }: FieldsProps) {
  return (
    <div>
      <div className="field-row">
        <label className="field">
          <span>{t('entry.date')}</span>
          <input
            type="date"
            value={form.date}
            required
            aria-invalid={Boolean(mistakes.date)}
            aria-describedby="entry-when"
            onChange={(event) => onChange({ date: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{t('entry.time')}</span>
          <input type="time" value={form.time} required aria-describedby="entry-when" onChange={(event) => onChange({ time: event.target.value })} />
        </label>
        <label className="field">
          <span>{t('entry.minutes')}</span>
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={1440}
            step={1}
            value={form.minutes}
            required
            aria-invalid={Boolean(mistakes.minutes)}
            aria-describedby="entry-when"
            onChange={(event) => onChange({ minutes: event.target.value })}
          />
        </label>
      </div>
      <div id="entry-when">
        {form.zone !== ownZone() && <p className="quiet small">{t('entry.zone', { zone: form.zone })}</p>}
        <p className="error-text" role="alert">
          {[mistakes.date, mistakes.minutes].flatMap((mistake) => (mistake ? [t(mistake as 'entry.error.date')] : [])).join(' ')}
        </p>
      </div>
    </div>
  )
}

function WhatFields({ form, instruments, onChange }: FieldsProps) {
  const types: readonly string[] = entryTypes
  return (
    <div className="field-row">
      <label className="field">
        <span>{t('entry.type')}</span>
        <select value={form.type} onChange={(event) => onChange({ type: event.target.value })}>
          {[...new Set([...types, form.type])].map((type) => (
            <option key={type} value={type}>
              {typeWords(type)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('entry.instrument')}</span>
        <input
          type="text"
          value={form.instrument}
          list={instruments}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => onChange({ instrument: event.target.value })}
        />
      </label>
    </div>
  )
}

function WordFields({ form, entries, onChange }: FieldsProps) {
  const written = useObservable(entries.items)
  return (
    <>
      <WordsField
        label={t('entry.techniques')}
        words={form.techniques}
        known={knownWords(written.values(), ({ techniques }) => techniques, MOST_KNOWN, usualTechniques)}
        wordsFor={techniqueWords}
        onChange={(techniques) => onChange({ techniques })}
      />
      <WordsField
        label={t('entry.tags')}
        words={form.tags}
        known={knownWords(written.values(), ({ tags }) => tags, MOST_KNOWN)}
        wordsFor={asWritten}
        onChange={(tags) => onChange({ tags })}
      />
    </>
  )
}

function MoodField({ mood, onChange }: { mood: string; onChange: FieldsProps['onChange'] }) {
  const known: readonly string[] = moods
  return (
    <fieldset>
      <legend>{t('entry.mood')}</legend>
      <div className="chip-row">
        {[...new Set(['', ...known, mood])].map((word) => (
          <label key={word} className="choice">
            <input type="radio" name="mood" checked={mood === word} onChange={() => onChange({ mood: word })} />
            {word ? moodWords(word) : t('entry.mood.none')}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
