import { useEffect, useRef } from 'react'
import { t } from '../i18n/t'
import type { Field } from './score'
import { allFifths, clefWords, keyOption, knownClefs, wordsFor } from './words'

interface Props {
  field: Field
  value: string
  describedBy: string
  invalid: boolean
}

/** A choice where the values are known, a line of text elsewhere. Takes the keyboard at once. */
export function FieldInput({ field, value, describedBy, invalid }: Props) {
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null)
  useEffect(() => {
    control.current?.focus()
    control.current?.select?.()
  }, [])
  const options = optionsFor(field, value)
  const shared = {
    ref: control,
    name: 'value',
    defaultValue: value,
    'aria-label': t(`reading.${field}.field`),
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
  }
  if (!options) return <input {...shared} type="text" autoComplete="off" maxLength={500} />
  return (
    <select {...shared}>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  )
}

const choicesOf: Partial<Record<Field, readonly string[]>> = {
  lyrics: ['yes', 'no'],
  writing: ['engraved', 'handwritten'],
  style_period: ['baroque', 'classical', 'romantic', 'modern', 'contemporary'],
  difficulty_level: Array.from({ length: 10 }, (_, index) => String(index + 1)),
}

function optionsFor(field: Field, value: string): readonly (readonly [value: string, words: string])[] | undefined {
  if (field === 'key_signature') return withNone(value, allFifths.map((fifths) => [String(fifths), keyOption(fifths)]))
  const choices = choicesOf[field]
  if (choices) return withNone(value, choices.map((choice) => [choice, wordsFor(field, choice)]))
  if (field !== 'first_clef') return undefined
  const clefs = knownClefs.includes(value) || !value ? knownClefs : [value, ...knownClefs]
  return withNone(value, clefs.map((clef) => [clef, clefWords(clef)]))
}

/** Where nothing was read, nothing is chosen beforehand. */
function withNone(value: string, options: [string, string][]): [string, string][] {
  return value ? options : [['', t('reading.nothing')], ...options]
}
