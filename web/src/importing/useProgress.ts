import { useEffect } from 'react'
import { useObservable } from '../state/Observable'
import type { Progress } from './importItem'
import type { ImportQueue } from './ImportQueue'

const AGAIN_MS = 1000
const MOST_TRIES = 5

/**
 * Follows the steps of the oldest file that is being processed. Only of one: a browser allows six connections to one
 * server over HTTP/1.1, and uploads and the change stream need theirs. The change stream ends the others.
 */
export function useProgress(queue: ImportQueue): void {
  const current = useObservable(queue.items).find(({ phase }) => phase === 'processing')
  const id = current?.id
  const scoreId = current?.scoreId
  useEffect(() => {
    if (id === undefined || !scoreId) return
    return follow(`/api/v2/scores/${encodeURIComponent(scoreId)}/progress`, (progress) => {
      const item = queue.items.get().find((candidate) => candidate.id === id)
      if (item) queue.progressed(item, progress)
    })
  }, [queue, id, scoreId])
}

/**
 * A busy server may not know yet what it has just stored, so a stream that has said nothing is opened again. One that
 * the server ends is not: the change stream has the last word. Returns what ends it.
 */
function follow(url: string, take: (progress: Progress) => void): () => void {
  let stream: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  const open = () => {
    tries++
    stream = new EventSource(url)
    stream.addEventListener('progress', ({ data }) => {
      tries = MOST_TRIES
      take(JSON.parse(data) as Progress)
    })
    stream.addEventListener('error', () => {
      stream.close()
      if (tries < MOST_TRIES) timer = setTimeout(open, AGAIN_MS)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    stream.close()
  }
}
