import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import { Icon } from './Icon'
import { theme, toggleTheme } from './theme'

export function ThemeToggle() {
  const dark = useObservable(theme) === 'dark'
  const label = t(dark ? 'theme.toLight' : 'theme.toDark')
  return (
    <button type="button" className="icon-button" onClick={toggleTheme} aria-label={label} title={label}>
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  )
}
