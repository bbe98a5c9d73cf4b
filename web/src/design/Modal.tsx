import { createContext, type ReactNode, use, useCallback, useEffect, useRef } from 'react'

const Closing = createContext(() => {})

/** What closes the dialog around, so that the keyboard is back where it was. */
export function useClose(): () => void {
  return use(Closing)
}

/** A dialog in front of everything else until it is done with or given up. `labelledBy` is the id of its heading. */
export function Modal({ labelledBy, wide = false, onClose, children }: { labelledBy: string; wide?: boolean; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useCallback(() => dialog.current?.close(), [])
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={labelledBy} onClose={onClose}>
      <Closing value={close}>{children}</Closing>
    </dialog>
  )
}
