import { valueWords } from '../history/changeWords'
import { isKey, t } from '../i18n/t'
import type { Queued } from '../sync'

/** What kind of thing it is; one that the app does not know by its own word. */
export function kindWords(kind: string): string {
  const key = `sync.kind.${kind}`
  return isKey(key) ? t(key as 'sync.kind.goal') : kind
}

/** What is done with it. */
export function changeWords({ op, base }: Queued): string {
  if (op === 'delete') return t('sync.change.delete')
  if (op === 'restore') return t('sync.change.restore')
  return t(base === undefined ? 'sync.change.new' : 'sync.change.put')
}

const wishes = <T>(fields: Readonly<Record<string, T>>, words: (wanted: T, field: string) => string) => Object.entries(fields).map(([field, wanted]) => ({ field, wish: words(wanted, field) }))

/** What a change wants of each field, in words. */
export function wishesOf({ kind, set = {}, text = {}, inc = {}, add = {}, remove = {} }: Queued): readonly { readonly field: string; readonly wish: string }[] {
  const told = (value: unknown, field: string) => valueWords(value, kind, field)
  return [
    ...wishes(set, told),
    ...wishes(text, ({ to }, field) => told(to, field)),
    ...wishes(inc, (step) => (step < 0 ? `−${-step}` : `+${step}`)),
    ...wishes(add, (members, field) => t('sync.wish.add', { members: told(members, field) })),
    ...wishes(remove, (members, field) => t('sync.wish.remove', { members: told(members, field) })),
  ]
}
