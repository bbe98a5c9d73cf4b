import { listWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { Preview, PreviewRow } from './importing'

/** The first rows as they would be taken, with what speaks against each. */
export function PreviewTable({ preview: { rows, total, problems, notTaken } }: { preview: Preview }) {
  return (
    <section aria-labelledby="data-in-preview">
      <h2 id="data-in-preview">{t('dataIn.preview')}</h2>
      <p role="status">
        {t('dataIn.total', { count: total })}
        {problems > 0 && ` ${t('dataIn.problems', { count: problems })}`}
      </p>
      {notTaken.length > 0 && <p className="quiet">{t('dataIn.notTaken', { names: listWords([...notTaken]) })}</p>}
      {/* Wide rows scroll by keyboard, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="data-in-table" role="region" aria-labelledby="data-in-preview" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dataIn.row')}</th>
              <th scope="col">{t('dataIn.field.date')}</th>
              <th scope="col">{t('dataIn.field.duration')}</th>
              <th scope="col">{t('dataIn.field.piece')}</th>
              <th scope="col">{t('dataIn.field.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.kind} ${row.line}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ row: { line, kind, entity, problems } }: { row: PreviewRow }) {
  const problem = problems[0]
  if (!entity || problem) {
    return (
      <tr>
        <td>{line}</td>
        <td colSpan={4} className="error-text">
          {problem}
        </td>
      </tr>
    )
  }
  if (kind !== 'logbook_entry') {
    return (
      <tr>
        <td>{line}</td>
        <td colSpan={4}>{textOf(entity['title'] ?? kind)}</td>
      </tr>
    )
  }
  const pieces = Array.isArray(entity['pieces']) ? (entity['pieces'] as { title?: string }[]) : []
  return (
    <tr>
      <td>{line}</td>
      <td>{textOf(entity['timestamp']).replace('T', ' ')}</td>
      <td>{textOf(entity['duration'])}</td>
      <td>{listWords(pieces.map(({ title }) => title ?? ''))}</td>
      <td>{textOf(entity['notes'])}</td>
    </tr>
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
