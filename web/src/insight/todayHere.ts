import type { Entry } from '../journal/entry'
import { newestFirst } from '../journal/localEntries'
import { plusDays } from './days'
import type { Streak, Today } from './insight'

/** So many of the last entries are shown, as the server does. */
const LAST = 5

/** A day as far as it is known; the aim and what to practise next are the server's to say. */
export type KnownDay = Omit<Today, 'dailyAim' | 'next'> & Partial<Today>

/** The day as the journal on this device has it, with what the server said of it last. */
export function todayHere(said: Partial<Today> | undefined, entries: Iterable<Entry>, day: string): KnownDay {
  // Others are notes about a piece, no practice.
  const all = newestFirst(entries)
  const practice = all.filter(({ type }) => type !== 'status_change')
  const minutes = practice.filter(({ localDate }) => localDate === day).reduce((sum, { duration }) => sum + duration, 0)
  return { ...said, day, minutes, streak: streakOf(practice.map(({ localDate }) => localDate), day), entries: all.slice(0, LAST) }
}

/** How many days in a row were practised, by the rules of the server: a day that is not over ends nothing. */
export function streakOf(practised: readonly string[], today: string): Streak {
  const days = [...new Set(practised)].filter((day) => day <= today).toSorted()
  let [run, longest] = [0, 0]
  let longestTo: string | null = null
  for (const [nth, day] of days.entries()) {
    run = days[nth - 1] === plusDays(day, -1) ? run + 1 : 1
    if (run < longest) continue
    longest = run
    longestTo = day
  }
  const last = days.at(-1)
  const goesOn = last !== undefined && last >= plusDays(today, -1)
  const longestFrom = longestTo && plusDays(longestTo, 1 - longest)
  return { current: goesOn ? run : 0, longest, longestFrom, longestTo, practisedToday: last === today }
}
