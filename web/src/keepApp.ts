/**
 * Keeps the app itself in this browser, so that it opens without a connection. A new version takes over by itself: it serves the next
 * page that is opened. Only built apps have a worker, and browsers run it only on this machine or over https.
 */
export function keepApp(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {
      // Works without.
    })
  })
}
