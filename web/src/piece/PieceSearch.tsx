import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { setQuery } from '../router/router'

/** Searches as one types; the words stand in the address. */
export function PieceSearch({ words }: { words: string }) {
  return (
    <search>
      <div className="search-box">
        <Icon name="search" />
        <input
          type="search"
          value={words}
          placeholder={t('piece.search')}
          aria-label={t('piece.search')}
          onChange={(event) => setQuery('q', event.target.value)}
        />
        {words && (
          <button type="button" className="icon-button" aria-label={t('piece.search.clear')} onClick={() => setQuery('q', '')}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </search>
  )
}
