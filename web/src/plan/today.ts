import { ownZone, wallTime } from '../journal/zoned'

/** The day that it is for this browser. */
export function today(): string {
  return wallTime(Date.now(), ownZone()).date
}
