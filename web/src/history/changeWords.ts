import { isKey, t } from '../i18n/t'

/** What happened, in words; an event that the app does not know yet is shown by its own word. */
export function eventWords(event: string): string {
  const key = `history.${event}`
  return isKey(key) ? t(key as 'history.entry.changed') : event
}

/** Whether the fields of such an event say more than the event itself. */
export const tellsFields = (event: string): boolean => !/[.-](logged|set|added|removed|restored|dissociated|dismissed|merged|undone|joined)$/.test(event)

/** A field by its name in the form; one that has none there by its own. */
export function fieldWords(field: string): string {
  // A performance has its id behind the word.
  const key = `history.field.${field.split(' ')[0]}`
  return isKey(key) ? t(key as 'history.field.notes') : field
}

/** A value in few words: titles for pieces, nothing for nothing. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return t('history.nothing')
  if (Array.isArray(value)) return value.length === 0 ? t('history.nothing') : value.map(valueWords).join(', ')
  if (typeof value === 'object') return 'title' in value ? String(value.title) : JSON.stringify(value)
  return String(value)
}
