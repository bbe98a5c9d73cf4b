import { type ImgHTMLAttributes, type ReactNode, useState } from 'react'
import { api } from '../http/api'

type Props = Omit<ImgHTMLAttributes<HTMLImageElement>, 'src'> & { src: string; fallback: ReactNode }

const WAITS_MS = [0, 1000, 4000]

/**
 * An image that needs a signed-in session. When it fails, the session is renewed and the image asked for again, a few
 * times, since a busy server may tell of an image before it serves it. Meanwhile and after that the fallback stands in
 * its place, until its address changes.
 */
export function SessionImage({ src, fallback, alt, ...rest }: Props) {
  const [failure, setFailure] = useState({ src, times: 0, shown: true })
  const { times, shown } = failure.src === src ? failure : { times: 0, shown: true }
  if (!shown) return fallback
  const failed = async () => {
    setFailure({ src, times, shown: false })
    const wait = WAITS_MS[times]
    if (wait === undefined) return
    if (times === 0) await api('/api/user/me').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, wait))
    setFailure((before) => (before.src === src ? { src, times: times + 1, shown: true } : before))
  }
  return <img key={times} src={src} alt={alt} onError={() => void failed()} {...rest} />
}
