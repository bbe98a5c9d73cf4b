import { useEffect, useId, useState } from 'react'
import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { useObservable } from '../state/Observable'
import type { Metronome } from './Metronome'
import { tapped, tempoOf } from './tapTempo'
import { FASTEST, MOST_BEATS, SLOWEST } from './tempo'

/** A small metronome: its tempo by slider, by steps or by tapping. */
export function MetronomePanel({ metronome }: { metronome: Metronome }) {
  const { bpm, beats } = useObservable(metronome.tempo)
  const slider = useId()
  return (
    <section className="metronome" aria-label={t('metronome.title')}>
      <PlayButton metronome={metronome} />
      <div className="metronome-tempo">
        <label htmlFor={slider} className="metronome-bpm">
          <strong>{bpm}</strong> <span className="quiet small">{t('metronome.bpm')}</span>
        </label>
        <div className="metronome-slide">
          <Step metronome={metronome} by={-1} label={t('metronome.slower')} />
          <input
            id={slider}
            type="range"
            min={SLOWEST}
            max={FASTEST}
            value={bpm}
            onChange={(event) => metronome.set({ bpm: Number(event.target.value) })}
          />
          <Step metronome={metronome} by={1} label={t('metronome.faster')} />
        </div>
      </div>
      <label className="metronome-beats">
        <span className="small quiet">{t('metronome.beats')}</span>
        <select value={beats} onChange={(event) => metronome.set({ beats: Number(event.target.value) })}>
          {Array.from({ length: MOST_BEATS }, (_, index) => (
            <option key={index + 1}>{index + 1}</option>
          ))}
        </select>
      </label>
      <TapButton metronome={metronome} />
      <Beats metronome={metronome} />
    </section>
  )
}

function PlayButton({ metronome }: { metronome: Metronome }) {
  const playing = useObservable(metronome.beat) !== undefined
  const [silent, setSilent] = useState(false)
  useEffect(() => metronome.stop, [metronome])
  const toggle = () => {
    try {
      if (playing) metronome.stop()
      else metronome.start()
    } catch {
      setSilent(true)
    }
  }
  const label = t(playing ? 'metronome.stop' : 'metronome.start')
  return (
    <>
      <button type="button" className="metronome-play" aria-label={label} title={label} onClick={toggle}>
        <Icon name={playing ? 'stop' : 'play'} />
      </button>
      {silent && (
        <p className="error-text small" role="alert">
          {t('metronome.silent')}
        </p>
      )}
    </>
  )
}

function Step({ metronome, by, label }: { metronome: Metronome; by: number; label: string }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => metronome.set({ bpm: metronome.tempo.get().bpm + by })}>
      <Icon name={by < 0 ? 'minus' : 'plus'} />
    </button>
  )
}

function TapButton({ metronome }: { metronome: Metronome }) {
  const [taps, setTaps] = useState<readonly number[]>([])
  const tap = (at: number) => {
    const next = tapped(taps, at)
    const bpm = tempoOf(next)
    setTaps(next)
    if (bpm !== undefined) metronome.set({ bpm })
  }
  return (
    <button type="button" className="button" onClick={(event) => tap(event.timeStamp)}>
      {t('metronome.tap')}
    </button>
  )
}

/** The bar as dots, for the eye. */
function Beats({ metronome }: { metronome: Metronome }) {
  const { beats } = useObservable(metronome.tempo)
  const beat = useObservable(metronome.beat)
  return (
    <div className="metronome-dots" aria-hidden="true">
      {Array.from({ length: beats }, (_, index) => (
        <span key={index} className={index === beat ? 'dot dot-now' : 'dot'} />
      ))}
    </div>
  )
}
