import { t } from '../i18n/t'

/**
 * The mark: three beamed notes that make an m. The beam gives and takes, as rubato does.
 * `public/favicon.svg` is the same drawing.
 */
export function Wordmark({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'wordmark wordmark-large' : 'wordmark'}>
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" className="mark-ground" />
        <path d="M8.9 8.6c3.6-2.5 5.6-1.9 8 .2 2.3 2 4.8 2.5 8.9-.3v3.3c-4.1 2.7-6.6 2.2-8.9.2-2.4-2.1-4.4-2.6-8-.1z" className="mark-ink" />
        <path d="M9.6 9v13.3M17.3 9.6v13.5M25.1 9v12" className="mark-stem" />
        <ellipse cx="7.5" cy="22.6" rx="2.9" ry="2.2" transform="rotate(-20 7.5 22.6)" className="mark-ink" />
        <ellipse cx="15.2" cy="23.5" rx="2.9" ry="2.2" transform="rotate(-20 15.2 23.5)" className="mark-ink" />
        <ellipse cx="23" cy="21.6" rx="2.9" ry="2.2" transform="rotate(-20 23 21.6)" className="mark-ink" />
      </svg>
      <span>{t('app.name')}</span>
    </span>
  )
}
