import { StaffArt } from '../design/StaffArt'
import { t } from '../i18n/t'
import { AddButtons } from '../importing/AddButtons'

/** The first thing that a new user sees: where the scores go. */
export function EmptyLibrary() {
  return (
    <section className="library-empty">
      <StaffArt />
      <h2>{t('library.empty.title')}</h2>
      <p>{t('library.empty.text')}</p>
      <AddButtons />
      <p className="quiet small">{t('library.empty.formats')}</p>
    </section>
  )
}
