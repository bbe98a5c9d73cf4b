import { useState } from 'react'
import type { Notice } from '../design/NoticeBar'
import { messageOf } from '../http/ApiError'
import type { PlanNews } from './PlanNews'

type Act = () => Promise<unknown>

/** Does something, has everything asked again, and says what was done, with a way back where there is one. */
export function useActs(news: PlanNews) {
  const [notice, tell] = useState<Notice>()
  const act = (doing: Act, done?: string, back?: Act): void => {
    doing().then(
      () => {
        news.tell()
        tell(done === undefined ? undefined : { text: done, ...(back ? { undo: () => act(back) } : {}) })
      },
      (error: unknown) => tell({ text: messageOf(error), failed: true }),
    )
  }
  return { notice, tell, act }
}
