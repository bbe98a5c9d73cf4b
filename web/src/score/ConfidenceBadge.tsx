import { Icon } from '../design/Icon'
import { isKey, t } from '../i18n/t'
import { levelOf } from './confidence'
import type { ReadValue } from './score'

/** How sure a reading is: in a colour, in bars, in a word and in figures. */
export function ConfidenceBadge({ read }: { read: ReadValue }) {
  if (read.corrected) {
    return (
      <span className="badge badge-corrected">
        <Icon name="check" size={14} />
        {t('reading.corrected')}
      </span>
    )
  }
  const level = levelOf(read.confidence)
  return (
    <span className={`badge badge-${level}`} title={sourceOf(read)}>
      <svg className="bars" viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
        <path d="M2 12V8M7 12V5M12 12V1" className="bars-all" />
        <path d={barsOf[level]} />
      </svg>
      {t(`reading.confidence.${level}`)}
      <span className="badge-percent">{t('reading.percent', { percent: Math.round(read.confidence * 100) })}</span>
    </span>
  )
}

const barsOf = { low: 'M2 12V8', medium: 'M2 12V8M7 12V5', high: 'M2 12V8M7 12V5M12 12V1' }

function sourceOf({ source }: ReadValue): string | undefined {
  const key = `reading.source.${source}`
  return isKey(key) ? t(key as 'reading.source.text') : undefined
}
