import { useEffect, useRef } from 'react'
import { t } from '../i18n/t'
import { Icon } from './Icon'

/** Something that was done or failed, and how to take it back. */
export interface Notice {
  readonly text: string
  readonly failed?: boolean
  readonly undo?: () => void
}

/** What was just done, with a way back. Stays until it is closed or something else is done: nobody has to hurry. */
export function NoticeBar({ notice, onClose }: { notice: Notice | undefined; onClose: () => void }) {
  const undo = useRef<HTMLButtonElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What had the keyboard is gone with what was deleted, or was the undoing itself.
    if (undo.current) undo.current.focus({ preventScroll: true })
    else if (document.activeElement === document.body) close.current?.focus({ preventScroll: true })
  }, [notice])
  return (
    <div role="status">
      {notice && (
        <div className="notice-bar">
          <p className={notice.failed ? 'error-text' : undefined}>{notice.text}</p>
          {notice.undo && (
            <button ref={undo} type="button" className="button button-small" onClick={notice.undo}>
              <Icon name="undo" />
              {t('notice.undo')}
            </button>
          )}
          <button ref={close} type="button" className="icon-button" aria-label={t('notice.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
