import type { KeptAnswers } from './answer/KeptAnswers'
import { GoalStore } from './goal/GoalStore'
import { findByHash } from './importing/byHash'
import { ImportQueue } from './importing/ImportQueue'
import { upload } from './importing/upload'
import { EntryStore } from './journal/EntryStore'
import { complete } from './local/kinds'
import { keptAnswers, storageName } from './local/forget'
import { admission, push, transports } from './local/syncServer'
import { NoticeStore } from './notice/notice'
import { PieceStore } from './piece/PieceStore'
import { PlanNews } from './plan/PlanNews'
import { OccurrenceStore, PlanStore } from './plan/PlanStores'
import { PracticeTimer } from './practice/PracticeTimer'
import { sessionApi } from './practice/sessionApi'
import { SessionFollower } from './practice/SessionFollower'
import { retryScore } from './score/scoreApi'
import { ScoreStore } from './score/ScoreStore'
import { forget, recall, remember } from './state/storage'
import { ItemStore } from './repertoire/ItemStore'
import { openStorage, SyncedData } from './sync'
import { fanOut } from './sync/fanOut'

/** What a signed-in user works with, for as long as the session lasts. */
export interface Workspace {
  readonly store: ScoreStore
  readonly entries: EntryStore
  readonly pieces: PieceStore
  readonly timer: PracticeTimer
  readonly repertoire: ItemStore
  readonly goals: GoalStore
  readonly plans: PlanStore
  readonly occurrences: OccurrenceStore
  readonly planNews: PlanNews
  readonly notices: NoticeStore
  readonly queue: ImportQueue
  readonly data: SyncedData
  readonly answers: KeptAnswers
}

/** `wiped` is told when another tab has signed out. */
export function workspace(userId: string, wiped: () => void): Workspace {
  const store = new ScoreStore()
  const entries = new EntryStore()
  const pieces = new PieceStore()
  const repertoire = new ItemStore()
  const goals = new GoalStore()
  const plans = new PlanStore()
  const occurrences = new OccurrenceStore()
  const planNews = new PlanNews()
  const notices = new NoticeStore()
  const timer = practiceTimer(userId)
  const target = fanOut(store, entries, pieces, new SessionFollower(timer), repertoire, goals, plans, occurrences, planNews, notices)
  return {
    store,
    entries,
    pieces,
    timer,
    repertoire,
    goals,
    plans,
    occurrences,
    planNews,
    notices,
    queue: new ImportQueue({ findByHash, upload, sleep }, retryScore),
    data: new SyncedData({ name: userId, storage: openStorage(storageName(userId)), target, transports, push, admission, complete, wiped }),
    answers: keptAnswers(userId),
  }
}

/** Whoever signs in here next does not go on with somebody else's practice. */
function practiceTimer(userId: string): PracticeTimer {
  const name = `practice.${userId}`
  const set = (practice: string | undefined) => (practice === undefined ? forget(name) : remember(name, practice))
  return new PracticeTimer({ sessions: sessionApi, now: Date.now, memory: { get: () => recall(name), set } })
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
