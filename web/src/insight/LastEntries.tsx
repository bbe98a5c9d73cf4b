import { dayWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { Entry } from '../journal/entry'
import { entryWords } from '../journal/words'
import { Link } from '../router/router'

/** What was practised last, a line each. */
export function LastEntries({ entries, today }: { entries: readonly Entry[]; today: string }) {
  return (
    <section aria-labelledby="last-title">
      <h2 id="last-title">{t('today.last')}</h2>
      {entries.length === 0 ? (
        <p className="quiet">{t('journal.empty.text')}</p>
      ) : (
        <ul className="last-list">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className="quiet small">{dayWords(entry.localDate, today)}</span>
              {entryWords(entry)}
            </li>
          ))}
        </ul>
      )}
      <Link href="/journal">{t('today.toJournal')}</Link>
    </section>
  )
}
