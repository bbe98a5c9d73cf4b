import { useRef, useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { PracticeTimer } from './PracticeTimer'
import { minutesOf } from './stopwatch'

/** Forgets the session after a question, since nothing brings it back. */
export function DiscardButton({ timer }: { timer: PracticeTimer }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [error, setError] = useState('')
  const discard = () => timer.discard().catch((caught: unknown) => setError(messageOf(caught)))
  return (
    <>
      <button type="button" className="button button-danger" onClick={() => dialog.current?.showModal()}>
        <Icon name="trash" />
        {t('practice.discard')}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="discard-title">
        <form method="dialog" className="stack">
          <h2 id="discard-title">{t('practice.discard.title')}</h2>
          <p>{t('practice.discard.text', { time: durationWords(minutesOf(timer.elapsed())) })}</p>
          <p className="error-text" role="alert">
            {error}
          </p>
          <div className="dialog-buttons">
            <button type="submit" className="button">
              {t('entry.cancel')}
            </button>
            <button type="button" className="button button-danger-main" onClick={() => void discard()}>
              {t('practice.discard')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
