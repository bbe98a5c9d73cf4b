import { useEffect, useRef } from 'react'
import { t } from '../i18n/t'

/**
 * Names the document, and puts the keyboard on the page's heading when the page was reached inside the app, so that a
 * screen reader hears where it is. Give the returned ref to a heading with `tabIndex={-1}`.
 */
export function usePage(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name')
  }, [title])
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return heading
}

let arrived = false
