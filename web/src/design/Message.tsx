import type { ReactNode } from 'react'
import { usePage } from '../router/usePage'

/** A page, or part of one, that has only something to say. */
export function Message({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const heading = usePage(title)
  return (
    <div className="message">
      <Rest />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="quiet">{text}</p>
      {children}
    </div>
  )
}

/** A half rest on its line. */
function Rest() {
  return (
    <svg className="message-art" viewBox="0 0 120 60" aria-hidden="true" focusable="false">
      {[6, 18, 30, 42, 54].map((y) => (
        <path key={y} d={`M0 ${y}h120`} />
      ))}
      <rect x="48" y="22" width="24" height="8" />
    </svg>
  )
}
