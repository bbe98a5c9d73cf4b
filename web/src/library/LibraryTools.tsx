import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { setQuery } from '../router/router'
import { type Sort, sorts } from './sorting'

/** Searches and sorts; both stand in the address, so that they survive a look at a score. */
export function LibraryTools({ words, sort }: { words: string; sort: Sort }) {
  return (
    <search className="library-tools">
      <div className="search-box">
        <Icon name="search" />
        <input
          type="search"
          value={words}
          placeholder={t('library.search')}
          aria-label={t('library.search')}
          onChange={(event) => setQuery('q', event.target.value)}
        />
        {words && (
          <button type="button" className="icon-button" aria-label={t('library.search.clear')} onClick={() => setQuery('q', '')}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <label className="sort-box">
        <span>{t('library.sort')}</span>
        <select value={sort} onChange={(event) => setQuery('sort', event.target.value === 'newest' ? '' : event.target.value)}>
          {sorts.map((name) => (
            <option key={name} value={name}>
              {t(`library.sort.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
