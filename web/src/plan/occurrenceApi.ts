import { alter, edit, remove, restore } from '../local/local'
import type { Occurrence } from './plan'

const KIND = 'plan_occurrence'

/** What was said of a session when it was practised; what is absent stays as it was. */
export interface CheckIn {
  readonly logEntryId?: string
  readonly responses?: Readonly<Record<string, string>>
  readonly notes?: string
}

export const checkIn = (occurrence: Occurrence, { responses = {}, logEntryId, notes }: CheckIn) =>
  edit<Occurrence>(KIND, occurrence, {
    status: 'completed',
    checkIn: { recordedAt: new Date().toISOString(), responses },
    ...(logEntryId === undefined ? {} : { logEntryId }),
    ...(notes === undefined ? {} : { notes }),
  })

export const skip = ({ id }: Occurrence) => alter<Occurrence>(KIND, id, { set: { status: 'skipped' } })

/** It is to be practised again, whatever became of it. */
export const reopen = ({ id }: Occurrence) => alter<Occurrence>(KIND, id, { set: { status: 'scheduled' } })

/** Both in UTC. */
export const reschedule = ({ id }: Occurrence, scheduledStart: string, scheduledEnd: string) => alter<Occurrence>(KIND, id, { set: { scheduledStart, scheduledEnd } })

export const removeOccurrence = ({ id }: Occurrence) => remove(KIND, id)

export const restoreOccurrence = ({ id }: Occurrence) => restore<Occurrence>(KIND, id)
