import { api } from './http/api'
import { ApiError } from './http/ApiError'
import { findByHash } from './importing/byHash'
import { ImportQueue } from './importing/ImportQueue'
import { upload } from './importing/upload'
import { retryScore } from './score/scoreApi'
import { ScoreStore } from './score/ScoreStore'
import { type Admission, SyncClient } from './sync/SyncClient'

/** What a signed-in user works with, for as long as the session lasts. */
export interface Workspace {
  readonly store: ScoreStore
  readonly queue: ImportQueue
  readonly sync: SyncClient
}

export function workspace(): Workspace {
  const store = new ScoreStore()
  return {
    store,
    queue: new ImportQueue({ findByHash, upload, sleep }, retryScore),
    sync: new SyncClient({ target: store, open: (url) => new EventSource(url), admission }),
  }
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
