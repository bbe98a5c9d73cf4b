import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { Observable, useObservable } from '../state/Observable'

export interface Location {
  readonly path: string
  readonly query: URLSearchParams
}

const location = new Observable<Location>(read())

window.addEventListener('popstate', () => location.set(read()))

export function useLocation(): Location {
  return useObservable(location)
}

/** Goes to an address of the app. `replace` keeps the browser's history as it is. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(window.history.state, '', to)
  else window.history.pushState(null, '', to)
  location.set(read())
}

/** Changes one search parameter of the current address without a new entry in the history; empty removes it. */
export function setQuery(name: string, value: string): void {
  const { path, query } = read()
  if (value) query.set(name, value)
  else query.delete(name)
  const search = query.toString()
  navigate(search ? `${path}?${search}` : path, { replace: true })
}

/** A link inside the app: an ordinary one for the browser, so it can be copied and opened in another tab. */
export function Link({ href, onClick, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return
    event.preventDefault()
    navigate(href)
  }
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  )
}

function read(): Location {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search) }
}

function hasModifier(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
