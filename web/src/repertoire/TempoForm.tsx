import type { FormEvent } from 'react'
import { t } from '../i18n/t'
import type { Item } from './item'
import { recordTempo } from './itemApi'

const today = () => new Date().toLocaleDateString('sv')

/** Records how fast a piece goes today, and how fast it is to go. */
export function TempoForm({ item, onAct }: { item: Item; onAct: (act: Promise<Item>) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [current, target] = ['current', 'target'].map((name) => Number(fields.get(name)))
    if (current || target) onAct(recordTempo(item, { ...(current ? { current } : {}), ...(target ? { target } : {}), date: today() }))
  }
  return (
    <form className="form-row" key={item.version} onSubmit={submit}>
      <label className="field">
        <span>{t('repertoire.tempo.current')}</span>
        <input type="number" name="current" min={1} max={1000} defaultValue={item.currentTempo ?? ''} />
      </label>
      <label className="field">
        <span>{t('repertoire.tempo.target')}</span>
        <input type="number" name="target" min={1} max={1000} defaultValue={item.targetTempo ?? ''} />
      </label>
      <button type="submit" className="button">
        {t('repertoire.tempo.record')}
      </button>
    </form>
  )
}
