import { useEffect, useState } from 'react'
import { messageOf } from '../http/ApiError'
import type { Item } from './item'
import { findItem } from './itemApi'

/** One item with its entries; `version` is what the stream has told, and asks again. */
export function useItem(id: string, version: number | undefined) {
  const [item, setItem] = useState<Item>()
  const [error, setError] = useState('')
  useEffect(() => {
    const abort = new AbortController()
    findItem(id, abort.signal).then(setItem, (caught: unknown) => {
      if (!abort.signal.aborted) setError(messageOf(caught))
    })
    return () => abort.abort()
  }, [id, version])
  return { item, error }
}
