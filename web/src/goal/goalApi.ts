import { api, apiData } from '../http/api'
import { alter, edit, make, onServer, remove, restore } from '../local/local'
import type { Goal, GoalFields, GoalStatus } from './goal'

const path = (id: string) => `/api/v2/goals/${encodeURIComponent(id)}`

const KIND = 'goal'

export const setGoal = (id: string, fields: GoalFields) => make<Goal>(KIND, id, fields, fields.title)

/** `base` is the goal as it was when somebody began to change it. */
export const changeGoal = (base: Goal, changes: Partial<GoalFields> & { status?: GoalStatus }) => edit<Goal>(KIND, base, changes, base.title)

export const markMilestone = (goal: Goal, milestone: string, completed: boolean) =>
  edit<Goal>(KIND, goal, { milestones: goal.milestones.map((each) => (each.id === milestone ? { ...each, completed } : each)) }, goal.title)

export const addProgress = (goal: Goal, value: number) => alter<Goal>(KIND, goal.id, { inc: { currentValue: value } }, goal.title)

/** Only the server can, since the entry has to be there. Throws `ApiError`. */
export const linkEntry = ({ id }: Goal, entryId: string): Promise<Goal> =>
  onServer(async () => {
    await api(`/api/goals/${encodeURIComponent(id)}/link`, { method: 'POST', body: { entryId } })
    return apiData<Goal>(path(id))
  })

export const removeGoal = ({ id, title }: Goal) => remove(KIND, id, title)

export const restoreGoal = ({ id, title }: Goal) => restore<Goal>(KIND, id, title)
