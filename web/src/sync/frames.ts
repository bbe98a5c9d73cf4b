/** The frames of the change stream, as far as the app uses them. */
export interface Op {
  readonly seq: number
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly deleted?: boolean
  /** The entity in its latest state; absent when it is deleted. */
  readonly body?: unknown
  /** Why it can't be shown; there is no body then. */
  readonly unreadable?: string
  /** The device that made the latest change, and that device's number for it. */
  readonly device?: string
  readonly mid?: string
}

export interface Welcome {
  readonly epoch: string | number
  readonly head: number
  readonly mode: string
}

export interface Delta {
  readonly from: number | string
  readonly to: number | string
  readonly ops: readonly Op[]
}

export interface CaughtUp {
  readonly cursor: string
}

export type Frame =
  | ({ readonly type: 'welcome' } & Welcome)
  | ({ readonly type: 'delta' } & Delta)
  | ({ readonly type: 'caughtUp' } & CaughtUp)
  | { readonly type: 'reset'; readonly reason?: string }

export const frameTypes = ['welcome', 'delta', 'caughtUp', 'reset'] as const

/** Reads a frame from its event; nothing when it is not JSON. */
export function parseFrame(type: Frame['type'], data: string): Frame | undefined {
  try {
    return { ...JSON.parse(data), type } as Frame
  } catch {
    return undefined
  }
}
