import { t } from '../i18n/t'
import type { Field } from './score'

/** What is wrong with a value that was typed in; nothing when it may be sent. */
export function mistakeIn(field: Field, value: string): string | undefined {
  if (value === '') return t('reading.error.empty')
  if (field === 'time_signature' && !/^\d{1,3}\/\d{1,3}$/.test(value)) return t('reading.error.time')
  return undefined
}
