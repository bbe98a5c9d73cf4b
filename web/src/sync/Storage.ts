import type { Settling } from './answers'
import type { Body, Draft, MutationResult, Queued, Review } from './mutation'

/** An entity as the server has it; no body when it is gone. */
export interface Held {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly body?: Body
}

/** All that a device keeps. */
export interface Stored {
  readonly deviceId: string
  /** How far everything is here; undefined until all has come once. */
  readonly cursor: string | undefined
  readonly held: readonly Held[]
  readonly waiting: Waiting
}

export interface Waiting {
  /** By ascending number. */
  readonly queue: readonly Queued[]
  readonly reviews: readonly Review[]
}

/** What has come from the server, to be kept together or not at all. */
export interface News {
  readonly held: readonly Held[]
  /** Kind and id of what is forgotten. */
  readonly dropped: readonly { readonly kind: string; readonly id: string }[]
  /** What this follows; undefined while everything is being sent anew. */
  readonly from: string | undefined
  /** Where the device is with it; undefined while everything is being sent anew. */
  readonly cursor: string | undefined
  /** Names who takes the stream in. */
  readonly run: string
  /** Whether everything is sent anew from here on: then only this run goes on, until it has all of it. */
  readonly anew?: boolean
  /** Numbers of mutations that the stream shows now. */
  readonly shown: readonly number[]
}

/** Where a device keeps what it has; shared by all tabs of one user. Each call is one transaction: after a crash it is done or not. */
export interface SyncStorage {
  load(): Promise<Stored>
  loadWaiting(): Promise<Waiting>
  /** Gives the change a number of its own and keeps it. */
  queue(draft: Draft, at: number): Promise<Queued>
  /** What does not fit what is kept by now is left out: tabs may write for one another, where each of them leads. */
  keep(news: News): Promise<void>
  answer(results: readonly MutationResult[], at: number): Promise<Settling>
  /** Forgets mutations that were reviewed. */
  dismiss(mid: number): Promise<void>
  /** Forgets everything, or all but what the server does not have yet. */
  wipe(keepUnsent: boolean): Promise<void>
  close(): void
}
