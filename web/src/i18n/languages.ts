/** The languages there are, each by its own name. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
} as const

export type Language = keyof typeof languages

/** Where Chinese is written with traditional characters unless the tag itself says otherwise. */
const TRADITIONAL = /^zh-(?:\w+-)*(?:hant|tw|hk|mo)\b/i
const SIMPLIFIED = /^zh-(?:\w+-)*hans\b/i

export function isLanguage(word: string | undefined): word is Language {
  return word !== undefined && Object.hasOwn(languages, word)
}

/** The first of the wanted language tags (`de-CH`, `zh-TW`) that we speak, else English. */
export function languageFor(wanted: readonly string[]): Language {
  return wanted.map(spoken).find((language) => language !== undefined) ?? 'en'
}

/** How numbers and dates are written: the wanted variety of the language, such as `de-CH`, where one is wanted. */
export function localeFor(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => spoken(tag) === language) ?? language
}

function spoken(tag: string): Language | undefined {
  const base = tag.split('-', 1)[0]?.toLowerCase()
  if (base === 'zh') return TRADITIONAL.test(tag) && !SIMPLIFIED.test(tag) ? 'zh-Hant' : 'zh-Hans'
  return isLanguage(base) ? base : undefined
}
