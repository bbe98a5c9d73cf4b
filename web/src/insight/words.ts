import { isKey, t } from '../i18n/t'
import type { Suggestion } from './insight'

/** Why a piece is suggested; a reason that the app does not know yet is left out. */
export function reasonWords({ reason, days }: Suggestion): string {
  const key = `next.reason.${reason}`
  return isKey(key) ? t(key as 'next.reason.neglected', { count: days ?? 0 }) : ''
}
