import { wallTime } from '../journal/zoned'
import type { Body, FieldKinds } from '../sync'

/** The kinds of entities that can be changed without a connection. */
export type LocalKind = 'logbook_entry' | 'goal' | 'repertoire_item' | 'practice_plan' | 'plan_occurrence'

interface Shape {
  /** The fields that go together with what other devices do to them, as the server has them too. */
  readonly fields: FieldKinds
  /** What a new one has before anybody sets it. */
  readonly blank: Body
}

const shapes: Readonly<Record<LocalKind, Shape>> = {
  logbook_entry: {
    fields: { tags: 'set', techniques: 'set', goalIds: 'set', notes: 'text' },
    blank: { pieces: [], tags: [], techniques: [], goalIds: [], notes: null, mood: null },
  },
  goal: {
    fields: { measures: 'set', description: 'text' },
    blank: {
      description: null,
      type: 'custom',
      status: 'active',
      targetValue: 0,
      currentValue: 0,
      targetDate: null,
      milestones: [],
      linkedEntries: [],
    },
  },
  repertoire_item: {
    fields: { tags: 'set', links: 'set', performances: 'set', notes: 'text' },
    blank: {
      composer: null,
      status: 'planned',
      notes: '',
      links: [],
      currentTempo: null,
      targetTempo: null,
      performances: [],
      statusHistory: [],
      tempoHistory: [],
    },
  },
  practice_plan: {
    fields: { tags: 'set', techniques: 'set', focusAreas: 'set', reflectionPrompts: 'set', description: 'text' },
    blank: { description: null, status: 'active', segments: [], reflectionPrompts: [] },
  },
  plan_occurrence: {
    fields: { reflectionPrompts: 'set', notes: 'text' },
    blank: { segments: [], reflectionPrompts: [], status: 'scheduled', logEntryId: null, checkIn: null, notes: null },
  },
}

export const fieldsOf = (kind: LocalKind): FieldKinds => shapes[kind].fields

/** An entity that was changed here, with what it has by itself and what follows from its fields. */
export function complete(kind: string, id: string, body: Body): Body {
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind as LocalKind] : undefined
  return { ...shape?.blank, ...body, id, ...dayOf(kind, body) }
}

/** A day follows from a time and the clock that it is read from. */
function dayOf(kind: string, body: Body): Body {
  const time = kind === 'logbook_entry' ? body['timestamp'] : kind === 'plan_occurrence' ? body['scheduledStart'] : undefined
  const zone = body['timeZone']
  if (typeof time !== 'string' || typeof zone !== 'string') return {}
  return { localDate: wallTime(Date.parse(time), zone).date }
}
