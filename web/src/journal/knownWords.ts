import type { Entry } from './entry'

/** What entries say most often, at most so many; words that always belong there come behind. */
export function knownWords(entries: Iterable<Entry>, words: (entry: Entry) => readonly string[], most: number, always: readonly string[] = []): readonly string[] {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    for (const word of words(entry)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const frequent = [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([word]) => word)
  return [...new Set([...frequent.slice(0, most), ...always])]
}

export const usualInstruments = ['piano', 'guitar', 'violin', 'viola', 'cello', 'double bass', 'flute', 'clarinet', 'saxophone', 'trumpet', 'harp', 'organ', 'drums', 'voice']
export const usualTechniques = ['scale', 'arpeggio', 'octave', 'rhythm']
