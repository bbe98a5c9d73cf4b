import { Icon, type IconName } from '../design/Icon'
import { t } from '../i18n/t'
import { Link, useLocation } from '../router/router'
import './nav.css'

const places = [
  { href: '/', icon: 'library', label: 'nav.library' },
  { href: '/journal', icon: 'journal', label: 'nav.journal' },
  { href: '/pieces', icon: 'note', label: 'nav.pieces' },
  { href: '/today', icon: 'sun', label: 'nav.today' },
  { href: '/insights', icon: 'chart', label: 'nav.insights' },
] as const satisfies readonly { href: string; icon: IconName; label: string }[]

/** The main pages: in the header, on a phone at the bottom where the thumb is. */
export function AppNav() {
  const { path } = useLocation()
  return (
    <nav className="app-nav" aria-label={t('nav.label')}>
      <ul>
        {places.map(({ href, icon, label }) => (
          <li key={href}>
            <Link href={href} aria-current={path === href ? 'page' : undefined}>
              <Icon name={icon} />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
