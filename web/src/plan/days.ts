import type { Occurrence } from './plan'

/** What each way to show days needs. */
export interface DaysProps {
  days: ReadonlyMap<string, readonly Occurrence[]>
  /** The titles of the plans by their ids. */
  titles: ReadonlyMap<string, string>
  today: string
  onOpen: (occurrence: Occurrence) => void
  onMove: (occurrence: Occurrence, day: string) => void
}
