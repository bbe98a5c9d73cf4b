import { t } from '../i18n/t'
import { setQuery } from '../router/router'
import type { Facets } from './entry'
import { hasTerm, toggleTerm } from './searchTerms'
import { instrumentWords, moodWords, techniqueWords, typeWords } from './words'

const same = (value: string) => value

/** The server's names of the facets, the fields of the search that they stand for, and how their values read. */
const kinds = [
  { facet: 'type', field: 'type', wordsFor: typeWords },
  { facet: 'instrument', field: 'instrument', wordsFor: instrumentWords },
  { facet: 'composers', field: 'composer', wordsFor: same },
  { facet: 'techniques', field: 'technique', wordsFor: techniqueWords },
  { facet: 'tags', field: 'tag', wordsFor: same },
  { facet: 'mood', field: 'mood', wordsFor: moodWords },
] as const

/** What the entries found have in common: a press asks for it in the search, another one no more. */
export function FacetChips({ search, facets }: { search: string; facets: Facets }) {
  const shown = kinds.filter(({ facet }) => (facets[facet]?.length ?? 0) > 0)
  if (shown.length === 0) return null
  return (
    <details className="facets" open={hasRoom()}>
      <summary>{t('journal.facets')}</summary>
      <div className="facet-groups">
        {shown.map((kind) => (
          <FacetGroup key={kind.field} search={search} kind={kind} facets={facets} />
        ))}
      </div>
    </details>
  )
}

function FacetGroup({ search, kind, facets }: { search: string; kind: (typeof kinds)[number]; facets: Facets }) {
  const { facet, field, wordsFor } = kind
  return (
    <div className="chip-row" role="group" aria-labelledby={`facet-${field}`}>
      <span id={`facet-${field}`} className="facet-name quiet small">
        {t(`journal.facet.${field}`)}
      </span>
      {facets[facet]?.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className="choice"
          aria-pressed={hasTerm(search, field, value)}
          onClick={() => setQuery('q', toggleTerm(search, field, value))}
        >
          {wordsFor(value)} <span className="choice-count">{count}</span>
        </button>
      ))}
    </div>
  )
}

/** On a phone the chips would fill the screen before the first entry. */
const hasRoom = () => window.matchMedia('(width >= 44rem)').matches
