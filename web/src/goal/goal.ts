export const goalStatuses = ['active', 'paused', 'completed', 'cancelled', 'abandoned'] as const

export type GoalStatus = (typeof goalStatuses)[number]

export const goalTypes = ['custom', 'practice_time', 'accuracy', 'repertoire'] as const

export type GoalType = (typeof goalTypes)[number]

export interface Milestone {
  readonly id: string
  readonly title: string
  readonly completed: boolean
}

/** A goal as the server sends it. */
export interface Goal {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly description: string | null
  readonly type: GoalType
  readonly status: GoalStatus
  readonly targetValue: number
  readonly currentValue: number
  /** A day, `2026-05-01`. */
  readonly targetDate: string | null
  readonly milestones: readonly Milestone[]
  readonly linkedEntries: readonly string[]
}

export interface GoalFields {
  readonly title: string
  readonly type: GoalType
  readonly targetValue: number
  readonly targetDate: string | null
  readonly milestones: readonly Pick<Milestone, 'id' | 'title' | 'completed'>[]
}

/** How much is reached, 0 to 1; undefined for a goal that is not counted. */
export function reached({ currentValue, targetValue }: Pick<Goal, 'currentValue' | 'targetValue'>): number | undefined {
  return targetValue > 0 ? Math.min(1, currentValue / targetValue) : undefined
}

/** One line for each milestone; those that keep their name keep their completion. */
export function milestonesOf(text: string, before: readonly Milestone[], newId: () => string): Milestone[] {
  const titles = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
  return titles.map((title) => before.find((known) => known.title === title) ?? { id: newId(), title, completed: false })
}
