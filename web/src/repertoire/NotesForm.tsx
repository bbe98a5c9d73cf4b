import type { FormEvent } from 'react'
import { t } from '../i18n/t'
import { isAddress, type Item } from './item'
import { changeItem } from './itemApi'

/** What the user writes about a piece, and where more of it is. */
export function NotesForm({ item, onAct }: { item: Item; onAct: (act: Promise<Item>) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const links = String(fields.get('links')).split(/\s+/).filter(Boolean)
    onAct(changeItem(item, { notes: String(fields.get('notes')), links }))
  }
  return (
    <section>
      <h2>{t('repertoire.notes')}</h2>
      <ul className="plain-list">
        {item.links.filter(isAddress).map((link) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noopener noreferrer">
              {link}
            </a>
          </li>
        ))}
      </ul>
      <form className="stack" key={item.version} onSubmit={submit}>
        <label className="field">
          <span>{t('repertoire.notes.field')}</span>
          <textarea name="notes" rows={4} maxLength={20_000} defaultValue={item.notes} />
        </label>
        <label className="field">
          <span>{t('repertoire.links')}</span>
          <textarea name="links" rows={2} defaultValue={item.links.join('\n')} />
        </label>
        <div>
          <button type="submit" className="button">
            {t('entry.save')}
          </button>
        </div>
      </form>
    </section>
  )
}
