import { Observable } from '../state/Observable'
import { recall, remember } from '../state/storage'
import { type Beat, beatsBefore, MOST_BEATS, stored, type Tempo, tempoIn, within } from './tempo'

const LOOK_MS = 25
/** How far ahead sound is planned: a tab in the background is asked only once a second. */
const AHEAD_S = 0.1
const AHEAD_HIDDEN_S = 1.5
const CLICK_S = 0.04
const [HIGH_HZ, LOW_HZ] = [1600, 1000]

/** Clicks by the clock of the sound, which stays even when the page is busy. */
export class Metronome {
  readonly tempo = new Observable<Tempo>(tempoIn(recall('tempo')))
  /** The beat of the bar that sounds, from 0; undefined while it is silent. */
  readonly beat = new Observable<number | undefined>(undefined)
  #audio: AudioContext | undefined
  #looking: ReturnType<typeof setInterval> | undefined
  #next: Beat = { at: 0, place: 0 }

  readonly set = (change: Partial<Tempo>): void => {
    const { bpm, beats } = { ...this.tempo.get(), ...change }
    this.tempo.set({ bpm: within(bpm), beats: Math.min(MOST_BEATS, Math.max(1, Math.round(beats))) })
    remember('tempo', stored(this.tempo.get()))
  }

  /** Throws where the browser has no sound. To be called from a press of a button, or the browser stays silent. */
  readonly start = (): void => {
    if (this.#looking) return
    const audio = (this.#audio ??= new AudioContext())
    void audio.resume()
    this.#next = { at: audio.currentTime + AHEAD_S, place: 0 }
    this.#looking = setInterval(() => this.#plan(audio), LOOK_MS)
    this.beat.set(0)
  }

  readonly stop = (): void => {
    clearInterval(this.#looking)
    this.#looking = undefined
    this.beat.set(undefined)
    void this.#audio?.suspend()
  }

  #plan(audio: AudioContext): void {
    const tempo = this.tempo.get()
    // Held up for longer than was planned ahead: go on from here, not with a burst of what was missed.
    if (this.#next.at < audio.currentTime) this.#next = { ...this.#next, at: audio.currentTime }
    const ahead = document.hidden ? AHEAD_HIDDEN_S : AHEAD_S
    const { due, next } = beatsBefore(audio.currentTime + ahead, this.#next, tempo)
    this.#next = next
    for (const beat of due) {
      click(audio, beat, tempo)
      setTimeout(() => this.#looking && this.beat.set(beat.place), (beat.at - audio.currentTime) * 1000)
    }
  }
}

function click(audio: AudioContext, { at, place }: Beat, { beats }: Tempo): void {
  const accented = place === 0 && beats > 1
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = accented ? HIGH_HZ : LOW_HZ
  volume.gain.setValueAtTime(accented ? 0.8 : 0.5, at)
  volume.gain.exponentialRampToValueAtTime(0.001, at + CLICK_S)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + CLICK_S)
}
