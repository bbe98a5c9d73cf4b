import type { SyncedData } from './SyncedData'

/** Keeps the data together with the server for as long as the page is open. Returns what ends it. */
export function followInBrowser(data: SyncedData): () => void {
  const look = () => {
    if (!document.hidden) data.hurry()
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', data.hurry)
  window.addEventListener('offline', data.lose)
  void data.open()
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('online', data.hurry)
    window.removeEventListener('offline', data.lose)
    data.stop()
  }
}
