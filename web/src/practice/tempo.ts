export const SLOWEST = 30
export const FASTEST = 250
export const MOST_BEATS = 12

/** What the metronome is set to. */
export interface Tempo {
  /** Beats per minute. */
  readonly bpm: number
  /** Beats per bar; the first of them sounds higher, unless there is only one. */
  readonly beats: number
}

export const USUAL: Tempo = { bpm: 80, beats: 4 }

/** A whole number of beats per minute that the metronome can play. */
export function within(bpm: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, Math.round(bpm)))
}

/** A tempo out of storage, as far as it is one. */
export function tempoIn(stored: string | undefined): Tempo {
  const [bpm, beats] = (stored ?? '').split('/').map(Number)
  if (!bpm || !beats || !Number.isInteger(beats) || beats < 1 || beats > MOST_BEATS) return USUAL
  return { bpm: within(bpm), beats }
}

export const stored = ({ bpm, beats }: Tempo): string => `${bpm}/${beats}`

/** A beat to be played. */
export interface Beat {
  /** Seconds, by the clock of the sound. */
  readonly at: number
  /** Its place in the bar, from 0. */
  readonly place: number
}

/** The beats from `next` on that begin before `until`, and the one behind them. */
export function beatsBefore(until: number, next: Beat, { bpm, beats }: Tempo): { readonly due: readonly Beat[]; readonly next: Beat } {
  const due: Beat[] = []
  let beat = { at: next.at, place: next.place % beats }
  while (beat.at < until) {
    due.push(beat)
    beat = { at: beat.at + 60 / bpm, place: (beat.place + 1) % beats }
  }
  return { due, next: beat }
}
