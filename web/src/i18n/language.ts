import { forget, recall, remember } from '../state/storage'
import { en } from './en'
import { isLanguage, type Language, languageFor, localeFor } from './languages'
import { type Catalogue, voice } from './t'

/** Each language but English is fetched when somebody speaks it. */
const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
  de: async () => (await import('./de')).de,
  fr: async () => (await import('./fr')).fr,
  es: async () => (await import('./es')).es,
  'zh-Hans': async () => (await import('./zh-Hans')).zhHans,
  'zh-Hant': async () => (await import('./zh-Hant')).zhHant,
}

/** What the user's preferences want; undefined when they say nothing. */
let advised: Language | undefined

/** Speaks what the user chose here, or else what the browser wants. A catalogue that does not come leaves English. */
export async function startLanguage(): Promise<void> {
  const chosen = recall('language')
  await speak(isLanguage(chosen) ? chosen : wanted()).catch(() => {})
}

/** Follows the preferences from now on, unless the user chose something here; undefined follows the browser. */
export async function adviseLanguage(language: Language | undefined): Promise<void> {
  advised = language
  if (!isLanguage(recall('language')) && voice.get().language !== wanted()) await speak(wanted()).catch(() => {})
}

/** Speaks another language from now on; a catalogue that does not come leaves everything as it is. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    await speak(language)
  } catch {
    return
  }
  // A choice that is made without it as well is none: so the app follows the preferences or the browser again.
  if (language === wanted()) forget('language')
  else remember('language', language)
}

function wanted(): Language {
  return advised ?? languageFor(navigator.languages)
}

async function speak(language: Language): Promise<void> {
  const catalogue = await catalogues[language]()
  voice.set({ language, locale: localeFor(language, navigator.languages), catalogue })
  document.documentElement.lang = language
}
