import type { Observable } from './Observable'

/** Waits until it is so, looking again whenever the value changes, but not longer than that; tells whether it is. */
export function until(value: Pick<Observable<unknown>, 'subscribe'>, isSo: () => boolean, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve(isSo())
    }
    const timer = setTimeout(end, milliseconds)
    const stop = value.subscribe(() => isSo() && end())
    if (isSo()) end()
  })
}
