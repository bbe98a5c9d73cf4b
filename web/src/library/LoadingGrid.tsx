import { t } from '../i18n/t'
import { BlankSheet } from './BlankSheet'

const places = ['1', '2', '3', '4', '5', '6', '7', '8']

/** The library before anything of it has come. */
export function LoadingGrid() {
  return (
    <div role="status" aria-label={t('library.loading')}>
      <div className="grid" aria-hidden="true">
        {places.map((place) => (
          <div key={place} className="card card-loading">
            <span className="card-sheet">
              <BlankSheet moving />
            </span>
            <span className="card-title" />
            <span className="card-composer" />
          </div>
        ))}
      </div>
    </div>
  )
}
