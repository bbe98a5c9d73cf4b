import { ask } from '../answer/ask'
import { adviseTheme } from '../design/theme'
import { adviseLanguage } from '../i18n/language'
import { isLanguage } from '../i18n/languages'
import { findPreferences, type Preferences, PREFERENCES } from './preferences'

/**
 * Looks and speaks as the user's preferences want, for as long as somebody is signed in. What was chosen on this device counts
 * before them. Preferences that do not come leave everything as it is.
 *
 * @return ends it
 */
export function followPreferences(): () => void {
  const ended = new AbortController()
  ask(PREFERENCES, findPreferences, ended.signal).then(({ data }) => !ended.signal.aborted && follow(data), () => {})
  return () => {
    ended.abort()
    follow({})
  }
}

function follow({ theme, language }: Preferences): void {
  adviseTheme(theme === 'auto' ? undefined : theme)
  void adviseLanguage(isLanguage(language) ? language : undefined)
}
