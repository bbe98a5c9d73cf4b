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
