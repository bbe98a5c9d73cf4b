import type { SyncTarget } from './FrameHandler'
import type { Mutation, PushAnswer } from './mutation'
import type { Complete } from './Replica'
import type { SyncStorage } from './Storage'
import type { Admission, Connection, Transport } from './SyncClient'

export interface SyncedOptions {
  /** The same in all tabs of one user and in no others. */
  readonly name: string
  readonly storage: SyncStorage
  /** Is told what is shown: first all of it, then what changes. */
  readonly target: SyncTarget
  /** The best one first, as `SyncClient` takes them. */
  readonly transports: (deviceId: string) => readonly [Transport, ...Transport[]]
  readonly push: (deviceId: string, mutations: readonly Mutation[]) => Promise<PushAnswer>
  readonly admission: () => Promise<Admission>
  /** Told when another tab has wiped everything. */
  readonly wiped?: () => void
  readonly complete?: Complete
  readonly now?: () => number
  readonly random?: () => number
  /** How long to wait after the first failure, in milliseconds. */
  readonly firstWait?: number
}

/** How the device is connected, the same in all tabs. */
export interface SyncState {
  readonly connection: Connection
  /** Since when the server has not been reached, in milliseconds since 1970. */
  readonly offlineSince?: number
  /** Why the queue does not move. */
  readonly lastError?: string
}
