/**
 * Waits until this tab leads those that share the name, then begins, and leads until the signal is aborted or the tab is gone. Where the
 * browser has no locks (on plain http that is not this machine) every tab leads; what they do must then be harmless twice.
 */
export function whenLeading(name: string, begin: () => void, signal: AbortSignal): void {
  const locks = globalThis.navigator?.locks
  if (!locks) return begin()
  const held = locks.request(name, { signal }, () => {
    begin()
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  })
  held.catch(() => {
    // Aborted while it waited: somebody else leads.
  })
}
