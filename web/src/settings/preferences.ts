import { api } from '../http/api'

export const mailFrequencies = ['never', 'daily', 'weekly', 'monthly'] as const

export type MailFrequency = (typeof mailFrequencies)[number]

/** What the server keeps for a user; keys of other programs are there too. */
export interface Preferences {
  readonly weekStart?: 'monday' | 'sunday' | 'saturday'
  readonly timeZone?: string
  readonly reminderTime?: string
  readonly dailyAim?: number
  readonly theme?: 'light' | 'dark' | 'auto'
  readonly language?: string
  readonly notificationSettings?: { readonly practiceReminders?: boolean; readonly goalDeadlines?: boolean; readonly achievementNotifications?: boolean; readonly emailFrequency?: MailFrequency }
}

/** Null empties a key. */
export type PreferenceChanges = { readonly [K in keyof Preferences]: Preferences[K] | null }

/** The name of that question. */
export const PREFERENCES = 'preferences'

export const findPreferences = (signal: AbortSignal) => api<Preferences>('/api/user/preferences', { signal })

export const changePreferences = async (changes: PreferenceChanges): Promise<Preferences> =>
  (await api<{ preferences: Preferences }>('/api/user/preferences', { method: 'PUT', body: changes })).preferences
