import type { SyncClient } from './SyncClient'

const HIDDEN_MS = 60_000

/**
 * Follows the stream while somebody looks. A tab that stays hidden gives its connection back, because a browser allows
 * only six to one server over HTTP/1.1, in all tabs together. Returns what ends it.
 */
export function followInBrowser(client: SyncClient): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined
  const start = () => client.start()
  const watch = () => {
    clearTimeout(pause)
    if (document.hidden) pause = setTimeout(() => client.stop(), HIDDEN_MS)
    else start()
  }
  document.addEventListener('visibilitychange', watch)
  window.addEventListener('online', start)
  start()
  return () => {
    clearTimeout(pause)
    document.removeEventListener('visibilitychange', watch)
    window.removeEventListener('online', start)
    client.stop()
  }
}
