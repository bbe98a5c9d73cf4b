import { useState } from 'react'
import { messageOf } from '../http/ApiError'

/** Saves what a form says and tells when that is done; what goes wrong is shown in the form, where it can be tried again. */
export function useSaving(onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const save = async (doing: () => Promise<unknown>) => {
    setBusy(true)
    setError('')
    try {
      await doing()
      onDone()
    } catch (caught) {
      setError(messageOf(caught))
      setBusy(false)
    }
  }
  return { busy, error, setError, save: (doing: () => Promise<unknown>) => void save(doing) }
}
