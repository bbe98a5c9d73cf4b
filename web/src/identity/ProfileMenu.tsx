import { useState } from 'react'
import { Icon } from '../design/Icon'
import { LanguageChoice } from '../i18n/LanguageChoice'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import type { SyncedData } from '../sync'
import { DeleteAccount } from './DeleteAccount'
import type { Session, User } from './Session'
import { SignOutButton } from './SignOutButton'

/** Who is signed in, the language, and the way out. */
export function ProfileMenu({ session, user, data }: { session: Session; user: User; data: SyncedData }) {
  const [deleting, setDeleting] = useState(false)
  return (
    <>
      <button type="button" className="avatar" popoverTarget="profile-menu" aria-label={t('profile.menu', { email: user.email })}>
        {user.email.slice(0, 1).toUpperCase()}
      </button>
      <div id="profile-menu" popover="auto" className="profile-menu">
        <p className="quiet small">{t('profile.signedInAs')}</p>
        <p className="profile-email">{user.email}</p>
        <LanguageChoice />
        <Link href="/settings" className="button">
          <Icon name="settings" />
          {t('settings.title')}
        </Link>
        <Link href="/import-data" className="button" onClick={() => document.getElementById('profile-menu')?.hidePopover()}>
          <Icon name="upload" />
          {t('dataIn.title')}
        </Link>
        <SignOutButton session={session} data={data} />
        <button type="button" className="button button-danger" onClick={() => setDeleting(true)}>
          <Icon name="trash" />
          {t('account.delete')}
        </button>
      </div>
      {deleting && <DeleteAccount session={session} user={user} onClose={() => setDeleting(false)} />}
    </>
  )
}
