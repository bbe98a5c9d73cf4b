import { useEffect, useState } from 'react'
import { keepAnswers } from './answer/ask'
import { AppHeader } from './AppHeader'
import { ImportDataPage } from './dataIn/ImportDataPage'
import type { Session, User } from './identity/Session'
import { DropTarget } from './importing/DropTarget'
import { FileInputs } from './importing/FileInputs'
import { ImportPanel } from './importing/ImportPanel'
import { InsightsPage } from './insight/InsightsPage'
import { TodayPage } from './insight/TodayPage'
import { GoalsPage } from './goal/GoalsPage'
import { JournalPage } from './journal/JournalPage'
import { LibraryPage } from './library/LibraryPage'
import { NotFoundPage } from './NotFoundPage'
import { PiecesPage } from './piece/PiecesPage'
import { PlansPage } from './plan/PlansPage'
import { TemplatesPage } from './plan/TemplatesPage'
import { endSessions } from './practice/endedSessions'
import { keepTime } from './practice/keepTime'
import { ItemPage } from './repertoire/ItemPage'
import { RepertoirePage } from './repertoire/RepertoirePage'
import { QueuePage } from './review/QueuePage'
import { ReviewPage } from './review/ReviewPage'
import { useLocation } from './router/router'
import { ScorePage } from './score/ScorePage'
import { followPreferences } from './settings/followPreferences'
import { SettingsPage } from './settings/SettingsPage'
import { atHand } from './local/local'
import { forget } from './state/storage'
import { followInBrowser } from './sync'
import { DevicesPage } from './syncState/DevicesPage'
import { SyncPage } from './syncState/SyncPage'
import { type Workspace, workspace } from './workspace'

/** The inside: the pages, and what lives beside them on every page. */
export function SignedIn({ session, user }: { session: Session; user: User }) {
  const [rooms] = useState(() => workspace(user.id, () => void session.leave(true)))
  useEffect(() => atHand(rooms.data), [rooms])
  useEffect(() => keepAnswers({ answers: rooms.answers, state: rooms.data.state }), [rooms])
  useEffect(() => followInBrowser(rooms.data), [rooms])
  useEffect(() => session.wipesBy(wipeOf(rooms, user)), [session, rooms, user])
  useEffect(() => endSessions(rooms.data), [rooms])
  useEffect(() => keepTime(rooms.timer), [rooms])
  useEffect(() => followPreferences(), [])
  useEffect(() => rooms.store.scores.subscribe(() => rooms.queue.scoresChanged(rooms.store.scores.get())), [rooms])
  return (
    <>
      <AppHeader session={session} user={user} data={rooms.data} notices={rooms.notices} />
      <Route {...rooms} />
      <ImportPanel queue={rooms.queue} />
      <FileInputs queue={rooms.queue} />
      <DropTarget queue={rooms.queue} />
    </>
  )
}

/** Forgets what is kept of the user, and where the practice stands. */
const wipeOf =
  ({ data, answers }: Workspace, { id }: User) =>
  async (keepUnsent: boolean) => {
    if (!keepUnsent) forget(`practice.${id}`)
    await answers.wipe()
    await data.wipe(keepUnsent)
  }

function Route(rooms: Workspace) {
  const { store, pieces } = rooms
  const { path } = useLocation()
  if (path === '/') return <LibraryPage store={store} />
  if (path === '/journal') return <JournalPage {...rooms} />
  if (path === '/pieces') return <PiecesPage store={pieces} />
  if (path === '/today') return <TodayPage {...rooms} />
  if (path === '/insights') return <InsightsPage entries={rooms.entries} />
  if (path === '/settings') return <SettingsPage />
  if (path === '/import-data') return <ImportDataPage />
  if (path === '/repertoire') return <RepertoirePage {...rooms} />
  if (path === '/goals') return <GoalsPage {...rooms} />
  if (path === '/sync') return <SyncPage data={rooms.data} />
  if (path === '/devices') return <DevicesPage />
  if (path === '/plans') return <PlansPage {...rooms} />
  if (path === '/plans/templates') return <TemplatesPage {...rooms} />
  const item = /^\/repertoire\/([^/]+)$/.exec(path)?.[1]
  if (item) return <ItemPage key={item} id={decodeURIComponent(item)} {...rooms} />
  if (path === '/review') return <QueuePage store={store} />
  const reviewed = /^\/scores\/([^/]+)\/review$/.exec(path)?.[1]
  if (reviewed) return <ReviewPage key={reviewed} id={decodeURIComponent(reviewed)} store={store} />
  const id = /^\/scores\/([^/]+)$/.exec(path)?.[1]
  if (id) return <ScorePage key={id} id={decodeURIComponent(id)} store={store} />
  return <NotFoundPage />
}
