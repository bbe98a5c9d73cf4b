import { api } from '../http/api'
import { t } from '../i18n/t'
import { EntityStore } from '../sync/EntityStore'

/** A notice that nobody has read yet, as the server sends it. */
export interface UnreadNotice {
  readonly id: string
  readonly version: number
  readonly kind: string
  /** The user's own day, `2026-05-01`. */
  readonly day: string
  readonly about: string | null
}

/** What the user has not read yet; what is read on any device is gone. */
export class NoticeStore extends EntityStore<UnreadNotice> {
  constructor() {
    super('notice')
  }
}

export const readNotice = (id: string) => api<unknown>(`/api/v2/notices/${encodeURIComponent(id)}/read`, { method: 'POST' })

/** What a notice says; a kind that the app does not know yet is shown by what it is about. */
export function noticeWords({ kind, about }: Pick<UnreadNotice, 'kind' | 'about'>): string {
  if (kind === 'practice_reminder') return t('notices.practice')
  if (kind === 'goal_deadline') return about ? t('notices.goal', { goal: about }) : t('notices.someGoal')
  if (kind === 'goal_completed') return about ? t('notices.goalReached', { goal: about }) : t('notices.someGoalReached')
  if (kind === 'streak' && about) return t('notices.streak', { days: about })
  if (kind === 'piece_polished') return about ? t('notices.polished', { piece: about }) : t('notices.somePolished')
  if (kind === 'piece_performance_ready') return about ? t('notices.ready', { piece: about }) : t('notices.someReady')
  return about ?? kind
}

/** The newest first. */
export const newestFirst = (notices: Iterable<UnreadNotice>): UnreadNotice[] =>
  [...notices].toSorted((one, other) => other.day.localeCompare(one.day) || one.id.localeCompare(other.id))
