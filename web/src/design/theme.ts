import { Observable } from '../state/Observable'
import { forget, recall, remember } from '../state/storage'

export type Theme = 'light' | 'dark'

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

/** What the user's preferences want; undefined when they say nothing. */
let advised: Theme | undefined

/** The colours in use: what the user chose here, else what the preferences want, else the system. */
export const theme = new Observable<Theme>(chosen() ?? wanted())

/** Shows the page in the right colours from now on. */
export function startTheme(): void {
  prefersDark.addEventListener('change', () => show(chosen() ?? wanted()))
  show(theme.get())
}

/** Follows the preferences from now on, unless the user chose something here; undefined follows the system. */
export function adviseTheme(next: Theme | undefined): void {
  advised = next
  show(chosen() ?? wanted())
}

export function toggleTheme(): void {
  chooseTheme(theme.get() === 'dark' ? 'light' : 'dark')
}

export function chooseTheme(next: Theme): void {
  // A choice that is made without it as well is none: so the page follows the preferences or the system again.
  if (next === wanted()) forget('theme')
  else remember('theme', next)
  show(next)
}

function show(next: Theme): void {
  theme.set(next)
  document.documentElement.dataset['theme'] = next
}

function wanted(): Theme {
  return advised ?? (prefersDark.matches ? 'dark' : 'light')
}

function chosen(): Theme | undefined {
  const stored = recall('theme')
  return stored === 'light' || stored === 'dark' ? stored : undefined
}
