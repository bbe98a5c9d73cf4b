import { useEffect } from 'react'

/** Has the browser ask before the tab closes, while it holds files that the server does not have yet. */
export function useKeepOpen(needed: boolean): void {
  useEffect(() => {
    if (!needed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [needed])
}
