import { useId, useState } from 'react'
import { t } from '../i18n/t'
import { wordsIn } from './entryForm'

interface Props {
  label: string
  words: readonly string[]
  /** What can be chosen with a press. */
  known: readonly string[]
  wordsFor: (word: string) => string
  onChange: (words: readonly string[]) => void
}

/** Words with commas between them; those that are known can be pressed in and out. */
export function WordsField({ label, words, known, wordsFor, onChange }: Props) {
  const [line, setLine] = useState(words.join(', '))
  const hint = useId()
  const take = (next: string) => {
    setLine(next)
    onChange(wordsIn(next))
  }
  const toggle = (word: string) => take((words.includes(word) ? words.filter((other) => other !== word) : [...words, word]).join(', '))
  return (
    <div className="words-field">
      <label className="field">
        <span>{label}</span>
        <input type="text" value={line} aria-describedby={hint} autoComplete="off" onChange={(event) => take(event.target.value)} />
      </label>
      <p id={hint} className="quiet small">
        {t('entry.words.hint')}
      </p>
      {known.length > 0 && (
        <div className="chip-row">
          {known.map((word) => (
            <button key={word} type="button" className="choice" aria-pressed={words.includes(word)} onClick={() => toggle(word)}>
              {wordsFor(word)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
