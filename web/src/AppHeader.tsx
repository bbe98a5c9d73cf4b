import { ThemeToggle } from './design/ThemeToggle'
import { Wordmark } from './design/Wordmark'
import { t } from './i18n/t'
import { ProfileMenu } from './identity/ProfileMenu'
import type { Session, User } from './identity/Session'
import { AppNav } from './nav/AppNav'
import type { NoticeStore } from './notice/notice'
import { NoticeBell } from './notice/NoticeBell'
import { Link } from './router/router'
import type { Observable } from './state/Observable'
import { ConnectionBadge } from './sync/ConnectionBadge'
import type { Connection } from './sync/SyncClient'

interface Props {
  session: Session
  user: User
  connection: Observable<Connection>
  notices: NoticeStore
}

export function AppHeader({ session, user, connection, notices }: Props) {
  return (
    <header className="app-header">
      <a href="#main" className="skip-link">
        {t('app.skip')}
      </a>
      <Link href="/" className="home-link">
        <Wordmark />
      </Link>
      <AppNav />
      <div className="app-header-end">
        <ConnectionBadge connection={connection} />
        <NoticeBell store={notices} />
        <ThemeToggle />
        <ProfileMenu session={session} user={user} />
      </div>
    </header>
  )
}
