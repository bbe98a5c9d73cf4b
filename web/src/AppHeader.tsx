import { ThemeToggle } from './design/ThemeToggle'
import { Wordmark } from './design/Wordmark'
import { t } from './i18n/t'
import { ProfileMenu } from './identity/ProfileMenu'
import type { Session, User } from './identity/Session'
import { AppNav } from './nav/AppNav'
import type { NoticeStore } from './notice/notice'
import { NoticeBell } from './notice/NoticeBell'
import { Link } from './router/router'
import type { SyncedData } from './sync'
import { SyncBadge } from './syncState/SyncBadge'

interface Props {
  session: Session
  user: User
  data: SyncedData
  notices: NoticeStore
}

export function AppHeader({ session, user, data, notices }: Props) {
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
        <SyncBadge data={data} />
        <NoticeBell store={notices} />
        <ThemeToggle />
        <ProfileMenu session={session} user={user} data={data} />
      </div>
    </header>
  )
}
