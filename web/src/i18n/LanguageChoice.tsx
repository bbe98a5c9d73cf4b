import { useObservable } from '../state/Observable'
import { chooseLanguage } from './language'
import { type Language, languages } from './languages'
import { t, voice } from './t'

/** Every language by its own name, so that it is found whatever is spoken now. */
export function LanguageChoice() {
  const { language } = useObservable(voice)
  return (
    <label className="field">
      <span>{t('language.label')}</span>
      <select value={language} onChange={(event) => void chooseLanguage(event.target.value as Language)}>
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
