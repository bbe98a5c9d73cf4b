import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../design/Icon'
import { Modal, useClose } from '../design/Modal'
import { t } from '../i18n/t'
import type { SyncedData } from '../sync'
import type { Session } from './Session'

const FLUSH_MS = 3000

/** The way out. Whoever has changes that the server does not have yet is asked before they are lost. */
export function SignOutButton({ session, data }: { session: Session; data: SyncedData }) {
  const [unsent, setUnsent] = useState(0)
  const leave = async () => {
    if (await data.flushed(FLUSH_MS)) return session.signOut()
    document.getElementById('profile-menu')?.hidePopover()
    setUnsent(data.queue.get().filter(({ answered }) => !answered).length)
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void leave()}>
        <Icon name="leave" />
        {t('profile.signOut')}
      </button>
      {unsent > 0 &&
        // Not inside the menu, which is closed and would hide it.
        createPortal(
          <Modal labelledBy="sign-out-title" wide onClose={() => setUnsent(0)}>
            <Unsent count={unsent} onLeave={() => void session.signOut()} />
          </Modal>,
          document.body,
        )}
    </>
  )
}

function Unsent({ count, onLeave }: { count: number; onLeave: () => void }) {
  const close = useClose()
  return (
    <div className="stack">
      <h2 id="sign-out-title">{t('signOut.title')}</h2>
      <p>{t('signOut.unsent', { count })}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {t('signOut.stay')}
        </button>
        <button type="button" className="button button-danger-main" onClick={onLeave}>
          {t('signOut.anyway')}
        </button>
      </div>
    </div>
  )
}
