import { apiData } from '../http/api'
import { edit, make, remove, restore } from '../local/local'
import type { Plan, PlanFields, PlanStatus, Progress } from './plan'

interface Page {
  readonly items: readonly Plan[]
  readonly nextCursor: string | null
}

/** How all plans have gone by their ids, seen from that time zone. */
export async function findProgress(timeZone: string, signal: AbortSignal, cursor?: string): Promise<readonly (readonly [string, Progress])[]> {
  const parameters = new URLSearchParams({ timeZone, limit: '100', ...(cursor ? { cursor } : {}) })
  const { items, nextCursor } = await apiData<Page>(`/api/v2/plans?${parameters}`, { signal })
  const here = items.flatMap(({ id, progress }) => (progress ? [[id, progress] as const] : []))
  return nextCursor ? [...here, ...(await findProgress(timeZone, signal, nextCursor))] : here
}

const KIND = 'practice_plan'

export const createPlan = (id: string, fields: PlanFields) => make<Plan>(KIND, id, fields, fields.title)

/** `base` is the plan as it was when somebody began to change it. */
export const changePlan = (base: Plan, changes: Partial<PlanFields> & { status?: PlanStatus }) => edit<Plan>(KIND, base, changes, base.title)

export const removePlan = ({ id, title }: Plan) => remove(KIND, id, title)

export const restorePlan = ({ id, title }: Plan) => restore<Plan>(KIND, id, title)
