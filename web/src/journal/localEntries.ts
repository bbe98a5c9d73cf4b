import type { Entry, Facet, Facets } from './entry'

/** So many values of a facet are shown. */
const MOST = 10

/** All entries, newest first, as the server sorts them. */
export function newestFirst(entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].toSorted((one, other) => other.timestamp.localeCompare(one.timestamp) || other.id.localeCompare(one.id))
}

const valuesOf: Readonly<Record<string, (entry: Entry) => readonly (string | null | undefined)[]>> = {
  type: ({ type }) => [type],
  instrument: ({ instrument }) => [instrument],
  composers: ({ pieces }) => pieces.map(({ composer }) => composer),
  techniques: ({ techniques }) => techniques,
  tags: ({ tags }) => tags,
  mood: ({ mood }) => [mood],
}

/** How many of the entries have which value, the most common first. */
export function facetsOf(entries: readonly Entry[]): Facets {
  return Object.fromEntries(Object.entries(valuesOf).map(([facet, values]) => [facet, counted(entries, values)]))
}

function counted(entries: readonly Entry[], values: (entry: Entry) => readonly (string | null | undefined)[]): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    for (const value of new Set(values(entry))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const all = [...counts].map(([value, count]) => ({ value, count }))
  return all.toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value)).slice(0, MOST)
}
