import type { SyncTarget } from './FrameHandler'

/** One target that fills several, in their order. */
export function fanOut(...targets: readonly SyncTarget[]): SyncTarget {
  return {
    restart: () => targets.forEach((target) => target.restart()),
    apply: (ops) => targets.forEach((target) => target.apply(ops)),
    caughtUp: () => targets.forEach((target) => target.caughtUp()),
  }
}
