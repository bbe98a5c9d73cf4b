import { useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { doubtsOf } from '../review/doubts'
import { Link } from '../router/router'
import { ReadingRow } from './ReadingRow'
import { type Field, type Place, type Score, shownFields } from './score'
import { correctField } from './scoreApi'

interface Props {
  score: Score
  /** The place of the value under the mouse. */
  onPoint: (place: Place | undefined) => void
  /** The place of the value that has the keyboard. */
  onHold: (place: Place | undefined) => void
  onChanged: (score: Score) => void
}

/** What was read on the pages, each value with how sure that is; any of them can be corrected. */
export function ReadingPanel({ score, onPoint, onHold, onChanged }: Props) {
  const [saved, setSaved] = useState('')
  const doubts = doubtsOf(score).length
  const save = async (field: Field, value: string) => {
    onChanged(await correctField(score.id, field, value))
    setSaved(t('reading.saved', { field: t(`reading.${field}.field`) }))
  }
  return (
    <section className="readings" aria-labelledby="readings-title">
      <h2 id="readings-title">{t('reading.title')}</h2>
      <p className="quiet small">{t('reading.hint')}</p>
      {score.reading?.picture_quality?.value === 'poor' && <p className="readings-poor small">{t('quality.poor')}</p>}
      <Link href={`/scores/${score.id}/review`} className="button button-small readings-review">
        <Icon name="check" />
        {t('review.title')}
        {doubts > 0 && <span className="chip chip-medium">{doubts}</span>}
      </Link>
      <ul>
        {shownFields(score).map((field) => (
          <ReadingRow key={field} field={field} score={score} onPoint={onPoint} onHold={onHold} onSave={save} />
        ))}
      </ul>
      <p className="unseen" role="status">
        {saved}
      </p>
    </section>
  )
}
