import { t } from '../i18n/t'

interface Props {
  chosen: ReadonlySet<string>
  shown: readonly string[]
  onChoose: (ids: ReadonlySet<string> | undefined) => void
  onChange: () => void
}

/** What can be done with the entries that are chosen; stays in sight while they are. */
export function BulkBar({ chosen, shown, onChoose, onChange }: Props) {
  const all = shown.length > 0 && shown.every((id) => chosen.has(id))
  return (
    <section className="bulk-bar" aria-label={t('bulk.bar')}>
      <p role="status">{t('bulk.chosen', { count: chosen.size })}</p>
      <button type="button" className="button button-small" onClick={() => onChoose(all ? new Set() : new Set([...chosen, ...shown]))}>
        {t(all ? 'bulk.none' : 'bulk.all')}
      </button>
      <button type="button" className="button button-small button-main" disabled={chosen.size === 0} onClick={onChange}>
        {t('bulk.change')}
      </button>
      <button type="button" className="button button-small" onClick={() => onChoose(undefined)}>
        {t('bulk.end')}
      </button>
    </section>
  )
}
