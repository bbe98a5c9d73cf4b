import type { FormEvent } from 'react'
import { Icon } from '../design/Icon'
import { dayWords } from '../i18n/format'
import { t } from '../i18n/t'
import { newId } from '../state/newId'
import type { Item } from './item'
import { cancelPerformance, planPerformance } from './itemApi'

/** The days on which a piece is played to others. */
export function Performances({ item, onAct }: { item: Item; onAct: (act: Promise<Item>) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const date = String(fields.get('date'))
    if (!date) return
    onAct(planPerformance(item, { id: newId('perf'), date, note: String(fields.get('note')) }))
    event.currentTarget.reset()
  }
  return (
    <section>
      <h2>{t('repertoire.performances')}</h2>
      <ul className="plain-list">
        {item.performances.map(({ id, date, note }) => (
          <li key={id}>
            <span>
              {dayWords(date, '')} {note && <span className="quiet">{note}</span>}
            </span>
            <button type="button" className="icon-button" aria-label={t('repertoire.performance.remove', { date })} onClick={() => onAct(cancelPerformance(item, id))}>
              <Icon name="trash" />
            </button>
          </li>
        ))}
      </ul>
      <form className="form-row" onSubmit={submit}>
        <label className="field">
          <span>{t('repertoire.performance.date')}</span>
          <input type="date" name="date" required />
        </label>
        <label className="field">
          <span>{t('repertoire.performance.note')}</span>
          <input type="text" name="note" maxLength={500} autoComplete="off" />
        </label>
        <button type="submit" className="button">
          {t('repertoire.performance.add')}
        </button>
      </form>
    </section>
  )
}
