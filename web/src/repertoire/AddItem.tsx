import { type FormEvent, useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Item } from './item'
import { addItem } from './itemApi'

/** Adds a piece to the repertoire; one that is there already is shown as it is. */
export function AddItem({ onAdded }: { onAdded: (item: Item) => void }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const title = String(fields.get('title')).trim()
    if (!title) return setError(t('piece.error.title'))
    setBusy(true)
    setError('')
    try {
      onAdded(await addItem(title, String(fields.get('composer')).trim()))
      form.reset()
    } catch (caught) {
      setError(messageOf(caught))
    }
    setBusy(false)
  }
  return (
    <details className="add-piece">
      <summary>
        <Icon name="plus" />
        {t('repertoire.add')}
      </summary>
      <form className="form-row" onSubmit={(event) => void submit(event)} noValidate>
        <label className="field">
          <span>{t('piece.name')}</span>
          <input type="text" name="title" maxLength={200} required aria-invalid={error !== ''} aria-describedby="add-item-error" autoComplete="off" />
        </label>
        <label className="field">
          <span>{t('piece.composer.optional')}</span>
          <input type="text" name="composer" maxLength={200} autoComplete="off" />
        </label>
        <button type="submit" className="button button-main" disabled={busy}>
          {t('piece.add.confirm')}
        </button>
        <p id="add-item-error" className="error-text" role="alert">
          {error}
        </p>
      </form>
    </details>
  )
}
