import { dayWords, durationWords } from '../i18n/format'
import { t, voice } from '../i18n/t'
import type { Entry } from '../journal/entry'
import type { Item } from './item'

/** How a piece came to its status, and the newest entries that name it. */
export function ItemHistory({ item, entries }: { item: Item; entries: readonly Entry[] }) {
  return (
    <>
      {item.statusHistory.length > 0 && (
        <section>
          <h2>{t('repertoire.history')}</h2>
          <ul className="plain-list">
            {item.statusHistory.toReversed().map(({ at, from, to }) => (
              <li key={at + to}>
                <span>
                  {t(`repertoire.status.${from}`)} → {t(`repertoire.status.${to}`)}
                </span>
                <span className="quiet">{new Date(at).toLocaleDateString(voice.get().locale)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('repertoire.entries')}</h2>
        {entries.length === 0 && <p className="quiet">{t('repertoire.neverPractised')}</p>}
        <ul className="plain-list">
          {entries.map(({ id, localDate, duration, notes }) => (
            <li key={id}>
              <span>
                {dayWords(localDate, '')} {notes && <span className="quiet">{notes}</span>}
              </span>
              <span className="quiet">{durationWords(duration)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
