import type { PracticeTimer } from './PracticeTimer'

const TICK_MS = 1000

/** Lets the timer run while the page is open, together with the other tabs of this browser. Returns what ends it. */
export function keepTime(timer: PracticeTimer): () => void {
  const ticking = setInterval(timer.tick, TICK_MS)
  // Told of changes in other tabs only.
  window.addEventListener('storage', timer.recall)
  document.addEventListener('visibilitychange', timer.tick)
  return () => {
    clearInterval(ticking)
    window.removeEventListener('storage', timer.recall)
    document.removeEventListener('visibilitychange', timer.tick)
  }
}
