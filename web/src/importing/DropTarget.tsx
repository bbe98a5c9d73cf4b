import { useEffect, useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { droppedFiles } from './droppedFiles'
import type { ImportQueue } from './ImportQueue'

/** Takes files that are dropped anywhere on the window, and shows so while they are held over it. */
export function DropTarget({ queue }: { queue: ImportQueue }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      window.addEventListener(type, listener, listening)
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    on('dragenter', hold)
    on('dragover', hold)
    // Only the edge of the window has no target to go on to.
    on('dragleave', (event) => event.relatedTarget === null && setOver(false))
    on('drop', (event) => {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(queue.add)
    })
    return () => listening.abort()
  }, [queue])
  if (!over) return null
  return (
    <div className="drop-veil" aria-hidden="true">
      <div className="drop-card">
        <Icon name="upload" size={40} />
        <strong>{t('import.drop')}</strong>
        <span>{t('import.drop.hint')}</span>
      </div>
    </div>
  )
}
