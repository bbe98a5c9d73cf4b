import { api, apiData } from '../http/api'

/** A device that the user is signed in on. */
export interface Device {
  readonly id: string
  /** What it said of itself: the words of its browser. */
  readonly device: string
  /** ISO-8601, as the next. */
  readonly signedInAt: string
  readonly lastSeen: string
  /** Whether it is the one that asks. */
  readonly current: boolean
  /** By how many changes it was behind when it last said so; undefined when it keeps no copy. */
  readonly behind?: number
}

export const findDevices = async (signal: AbortSignal): Promise<readonly Device[]> => (await apiData<{ items: readonly Device[] }>('/api/v2/devices', { signal })).items

export const endDevice = (id: string) => api<unknown>(`/api/v2/devices/${encodeURIComponent(id)}`, { method: 'DELETE' })

/** Browsers name others in front of themselves: what is asked first is what only they say. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** `Firefox, Android` for the words of a browser; other words as they are. */
export function nameOf(said: string): string {
  const first = (known: readonly (readonly [string, string])[]) => known.find(([word]) => said.includes(word))?.[1]
  const [browser, system] = [first(browsers), first(systems)]
  return browser && system ? `${browser}, ${system}` : said
}
