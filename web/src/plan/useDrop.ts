import { type DragEvent, useState } from 'react'
import type { DaysProps } from './days'

/** Makes a day a place for sessions of other days. */
export function useDrop(day: string, { days, onMove }: Pick<DaysProps, 'days' | 'onMove'>) {
  const [over, setOver] = useState(false)
  const onDragOver = (event: DragEvent) => {
    // A file from outside is the library's to take.
    if (event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const id = event.dataTransfer.getData('text/plain')
    const dropped = [...days.values()].flat().find((each) => each.id === id)
    if (dropped) onMove(dropped, day)
  }
  return { 'data-over': over, onDragOver, onDragLeave: () => setOver(false), onDrop }
}
