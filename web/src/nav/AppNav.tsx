import type { KeyboardEvent } from 'react'
import { Icon, type IconName } from '../design/Icon'
import { t } from '../i18n/t'
import { Link, useLocation } from '../router/router'
import './nav.css'

/** In the order in which a musician wants them: the first are in front on a phone. */
const places = [
  { href: '/today', icon: 'sun', label: 'nav.today' },
  { href: '/journal', icon: 'journal', label: 'nav.journal' },
  { href: '/repertoire', icon: 'board', label: 'nav.repertoire' },
  { href: '/plans', icon: 'calendar', label: 'nav.plans' },
  { href: '/goals', icon: 'flag', label: 'nav.goals' },
  { href: '/', icon: 'library', label: 'nav.library' },
  { href: '/insights', icon: 'chart', label: 'nav.insights' },
  { href: '/pieces', icon: 'note', label: 'nav.pieces' },
] as const satisfies readonly { href: string; icon: IconName; label: string }[]

type Place = (typeof places)[number]

/** So many fit beside each other on a phone. */
const FIT = 5

const inFront: readonly Place[] = places.slice(0, places.length > FIT ? FIT - 1 : FIT)
const behind: readonly Place[] = places.slice(inFront.length)

/** The main pages: in the header, on a phone at the bottom where the thumb is, those that do not fit behind "more", which the Escape key closes. */
export function AppNav() {
  const { path } = useLocation()
  return (
    <nav className="app-nav" aria-label={t('nav.label')}>
      <ul>
        {inFront.map((place) => (
          <PlaceLink key={place.href} place={place} path={path} />
        ))}
        {behind.length > 0 && (
          <li className="app-nav-more" data-here={behind.some((place) => isHere(place, path))}>
            <details key={path} onKeyDown={closeOnEscape}>
              <summary>
                <Icon name="more" />
                {t('nav.more')}
              </summary>
              <ul>
                {behind.map((place) => (
                  <PlaceLink key={place.href} place={place} path={path} />
                ))}
              </ul>
            </details>
          </li>
        )}
        {behind.map((place) => (
          <PlaceLink key={place.href} place={place} path={path} wideOnly />
        ))}
      </ul>
    </nav>
  )
}

function isHere({ href }: Place, path: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}

/** The keyboard is back on what opened it. */
function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== 'Escape') return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}

function PlaceLink({ place, path, wideOnly }: { place: Place; path: string; wideOnly?: boolean }) {
  const { href, icon, label } = place
  return (
    <li className={wideOnly ? 'app-nav-wide' : undefined}>
      <Link href={href} aria-current={isHere(place, path) ? 'page' : undefined}>
        <Icon name={icon} />
        {t(label)}
      </Link>
    </li>
  )
}
