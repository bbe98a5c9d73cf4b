import { forget, recall, remember } from '../state/storage'

/** Notes the page that asked for a sign-in; the link in the mail may open in another tab. */
export function rememberPlace(): void {
  const { pathname, search } = window.location
  if (!pathname.startsWith('/auth/')) remember('place', pathname + search)
}

/** The noted page, once; only ever an address of this app. */
export function placeBeforeSignIn(): string {
  const place = recall('place') ?? '/'
  forget('place')
  return /^\/(?![/\\])/.test(place) ? place : '/'
}
