import { t } from '../i18n/t'

interface Props {
  confirm: string
  onCancel: () => void
  busy?: boolean
  error?: string
  errorId?: string
}

/** What went wrong, the way back, and the way on. */
export function DialogButtons({ confirm, onCancel, busy = false, error, errorId }: Props) {
  return (
    <>
      <p id={errorId} className="error-text" role="alert">
        {error}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {t('entry.cancel')}
        </button>
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? t('entry.saving') : confirm}
        </button>
      </div>
    </>
  )
}
