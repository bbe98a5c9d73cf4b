import { type RefObject, useRef } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { setQuery } from '../router/router'
import type { SearchError } from './searchError'

const EXAMPLE = 'composer:bach duration:>30 tag:"slow practice" -mood:frustrated'

/** The search stands in the address; what the server can't read of it is told here, with its place. */
export function JournalSearch({ search, error }: { search: string; error: SearchError | undefined }) {
  const field = useRef<HTMLInputElement>(null)
  const clear = () => {
    setQuery('q', '')
    field.current?.focus()
  }
  return (
    <search className="journal-search">
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          value={search}
          maxLength={1000}
          spellCheck={false}
          autoCapitalize="none"
          placeholder={t('journal.search')}
          aria-label={t('journal.search')}
          aria-invalid={error !== undefined}
          aria-describedby="journal-search-note"
          onChange={(event) => setQuery('q', event.target.value)}
        />
        {search && (
          <button type="button" className="icon-button" aria-label={t('journal.search.clear')} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <div id="journal-search-note" className="small">
        {error ? <SearchProblem error={error} field={field} /> : <p className="quiet">{t('journal.search.help', { example: EXAMPLE })}</p>}
      </div>
    </search>
  )
}

function SearchProblem({ error, field }: { error: SearchError; field: RefObject<HTMLInputElement | null> }) {
  const { reason, at } = error
  const goThere = () => {
    field.current?.focus()
    field.current?.setSelectionRange(at ?? 0, (at ?? 0) + 1)
  }
  return (
    <>
      <p className="error-text" role="alert">
        {at === undefined ? t('journal.search.failed', { reason }) : reason}
      </p>
      {at !== undefined && (
        <button type="button" className="button button-small" onClick={goThere}>
          {t('journal.search.goTo', { position: at + 1 })}
        </button>
      )}
    </>
  )
}
