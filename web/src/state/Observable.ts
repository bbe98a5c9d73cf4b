import { useSyncExternalStore } from 'react'
import type { Observable } from '../sync/Observable'

export { Observable } from '../sync/Observable'

/** The current value, rendering again when it changes. */
export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get)
}
