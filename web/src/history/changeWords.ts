import { timeWords } from '../i18n/format'
import { isKey, t } from '../i18n/t'
import { ownZone, wallTime } from '../journal/zoned'
import { longDay } from '../insight/days'

/** What happened, in words; an event that the app does not know yet is shown by its own word. */
export function eventWords(event: string): string {
  const key = `history.${event}`
  return isKey(key) ? t(key as 'history.entry.changed') : event
}

/** Whether the fields of such an event say more than the event itself. */
export const tellsFields = (event: string): boolean => !/[.-](logged|set|added|removed|restored|dissociated|dismissed|merged|undone|joined)$/.test(event)

/** A field by its name in the form, a member of an object behind the object's; one that has none there by its own. */
export function fieldWords(field: string): string {
  // A performance has its id behind the word.
  const [name = ''] = field.split(' ')
  const [object = '', ...member] = name.split('.')
  const alone = named(name)
  if (member.length === 0) return alone ?? field
  return `${named(object) ?? object}: ${alone ?? member.join('.')}`
}

function named(field: string): string | undefined {
  const key = `history.field.${field}`
  return isKey(key) ? t(key as 'history.field.notes') : undefined
}

/** Where the words of a field stand whose values are chosen from a list. */
const choices: Readonly<Record<string, string>> = {
  'logbook_entry type': 'type',
  'logbook_entry mood': 'mood',
  'logbook_entry techniques': 'technique',
  'goal type': 'goal.type',
  'goal status': 'goal.status',
  'repertoire_item status': 'repertoire.status',
  'practice_plan status': 'plan.status',
  'practice_plan techniques': 'technique',
  'plan_occurrence status': 'plan.session',
  'user_preferences theme': 'settings.theme',
  'user_preferences weekStart': 'settings.weekStart',
  'user_preferences notificationSettings.emailFrequency': 'settings.mail',
}

/** A value of a field in few words: chosen words and days as they are shown elsewhere, titles for pieces, nothing for nothing. */
export function valueWords(value: unknown, kind = '', field = ''): string {
  if (isNothing(value)) return t('history.nothing')
  if (Array.isArray(value)) return value.map((each) => valueWords(each, kind, field)).join(', ')
  if (typeof value === 'object') return objectWords(value as object, kind, field)
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
  const chosen = `${choices[`${kind} ${field}`]}.${String(value)}`
  return isKey(chosen) ? t(chosen as 'mood.proud') : timeOrText(String(value))
}

const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)

/** By its name where it has one; otherwise what it says, without what is only there to find it. */
function objectWords(value: object, kind: string, field: string): string {
  const name: unknown = Reflect.get(value, 'title') ?? Reflect.get(value, 'label')
  if (typeof name === 'string' && name) return name
  const members = Object.entries(value).filter(([member, one]) => member !== 'id' && !isNothing(one))
  return members.map(([member, one]) => `${named(`${field}.${member}`) ?? named(member) ?? member} ${valueWords(one, kind, `${field}.${member}`)}`).join('; ')
}

function timeOrText(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDay(text)
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) || Number.isNaN(Date.parse(text))) return text
  return momentWords(text)
}

/** A moment by its day and the time of day, in the zone of this device. */
export const momentWords = (instant: string): string => `${longDay(wallTime(Date.parse(instant), ownZone()).date)}, ${timeWords(instant)}`
