import { api } from './http/api'
import { ApiError } from './http/ApiError'
import { GoalStore } from './goal/GoalStore'
import { findByHash } from './importing/byHash'
import { ImportQueue } from './importing/ImportQueue'
import { upload } from './importing/upload'
import { EntryStore } from './journal/EntryStore'
import { NoticeStore } from './notice/notice'
import { PieceStore } from './piece/PieceStore'
import { PlanNews } from './plan/PlanNews'
import { PracticeTimer } from './practice/PracticeTimer'
import { sessionApi } from './practice/sessionApi'
import { SessionFollower } from './practice/SessionFollower'
import { retryScore } from './score/scoreApi'
import { ScoreStore } from './score/ScoreStore'
import { forget, recall, remember } from './state/storage'
import { ItemStore } from './repertoire/ItemStore'
import { fanOut } from './sync/fanOut'
import { type Admission, SyncClient } from './sync/SyncClient'

/** What a signed-in user works with, for as long as the session lasts. */
export interface Workspace {
  readonly store: ScoreStore
  readonly entries: EntryStore
  readonly pieces: PieceStore
  readonly timer: PracticeTimer
  readonly repertoire: ItemStore
  readonly goals: GoalStore
  readonly planNews: PlanNews
  readonly notices: NoticeStore
  readonly queue: ImportQueue
  readonly sync: SyncClient
}

export function workspace(userId: string): Workspace {
  const store = new ScoreStore()
  const entries = new EntryStore()
  const pieces = new PieceStore()
  const repertoire = new ItemStore()
  const goals = new GoalStore()
  const planNews = new PlanNews()
  const notices = new NoticeStore()
  const timer = practiceTimer(userId)
  const target = fanOut(store, entries, pieces, new SessionFollower(timer), repertoire, goals, planNews, notices)
  return {
    store,
    entries,
    pieces,
    timer,
    repertoire,
    goals,
    planNews,
    notices,
    queue: new ImportQueue({ findByHash, upload, sleep }, retryScore),
    sync: new SyncClient({ target, open: (url) => new EventSource(url), admission }),
  }
}

/** Whoever signs in here next does not go on with somebody else's practice. */
function practiceTimer(userId: string): PracticeTimer {
  const name = `practice.${userId}`
  const set = (practice: string | undefined) => (practice === undefined ? forget(name) : remember(name, practice))
  return new PracticeTimer({ sessions: sessionApi, now: Date.now, memory: { get: () => recall(name), set } })
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Renews the session on the way, when it has to be. */
async function admission(): Promise<Admission> {
  try {
    await api('/api/user/me')
    return 'admitted'
  } catch (error) {
    return error instanceof ApiError && error.status === 401 ? 'signed-out' : 'unreachable'
  }
}
