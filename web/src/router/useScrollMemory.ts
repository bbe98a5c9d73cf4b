import { useEffect, useLayoutEffect } from 'react'

const remembered = new Map<string, number>()

/** Comes back to where the reader was in this page, as long as the tab lives; a page seen first starts at its top. */
export function useScrollMemory(page: string): void {
  useLayoutEffect(() => {
    window.scrollTo({ top: remembered.get(page) ?? 0, behavior: 'instant' })
  }, [page])
  useEffect(() => {
    const note = () => remembered.set(page, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [page])
}
