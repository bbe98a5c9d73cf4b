import { Observable } from '../state/Observable'
import { forget, recall, remember } from '../state/storage'

export type Theme = 'light' | 'dark'

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

/** The colours in use: what the user chose here, or else what the system wants. */
export const theme = new Observable<Theme>(chosen() ?? wanted())

/** Shows the page in the right colours from now on. */
export function startTheme(): void {
  prefersDark.addEventListener('change', () => show(chosen() ?? wanted()))
  show(theme.get())
}

export function toggleTheme(): void {
  chooseTheme(theme.get() === 'dark' ? 'light' : 'dark')
}

export function chooseTheme(next: Theme): void {
  // A choice that the system makes as well is none: so the page follows the system again.
  if (next === wanted()) forget('theme')
  else remember('theme', next)
  show(next)
}

function show(next: Theme): void {
  theme.set(next)
  document.documentElement.dataset['theme'] = next
}

function wanted(): Theme {
  return prefersDark.matches ? 'dark' : 'light'
}

function chosen(): Theme | undefined {
  const stored = recall('theme')
  return stored === 'light' || stored === 'dark' ? stored : undefined
}
