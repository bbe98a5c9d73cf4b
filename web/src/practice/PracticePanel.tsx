import { useEffect, useState } from 'react'
import { Icon } from '../design/Icon'
import { timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { entryTypes } from '../journal/entry'
import { instrumentWords, typeWords } from '../journal/words'
import { ownZone } from '../journal/zoned'
import { newId } from '../state/newId'
import { useObservable } from '../state/Observable'
import { DiscardButton } from './DiscardButton'
import { Metronome } from './Metronome'
import { MetronomePanel } from './MetronomePanel'
import type { PracticeTimer } from './PracticeTimer'
import type { Practice } from './session'
import { clockFace } from './stopwatch'
import './practice.css'

interface Props {
  timer: PracticeTimer
  /** What was played last, and so perhaps now. */
  instrument: string
  instruments: string
  onFinish: () => void
}

/** Practise now: the time, and a metronome. */
export function PracticePanel({ timer, instrument, instruments, onFinish }: Props) {
  const practice = useObservable(timer.practice)
  const [metronome] = useState(() => new Metronome())
  useEffect(() => void timer.load().catch(() => {}), [timer])
  return (
    <section className="practice" aria-labelledby="practice-title">
      <div>
        <h2 id="practice-title">{t('practice.title')}</h2>
        <NoteLine timer={timer} />
      </div>
      {practice ? (
        <Running timer={timer} practice={practice} onFinish={onFinish} />
      ) : (
        <StartForm key={instrument} timer={timer} instrument={instrument} instruments={instruments} />
      )}
      <MetronomePanel metronome={metronome} />
    </section>
  )
}

function NoteLine({ timer }: { timer: PracticeTimer }) {
  const note = useObservable(timer.note)
  return (
    <div role="status">
      {note && (
        <div className="practice-note">
          <p>{t(`practice.note.${note}`)}</p>
          <button type="button" className="icon-button" aria-label={t('practice.note.close')} onClick={timer.dismissNote}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}

function StartForm({ timer, instrument, instruments }: Omit<Props, 'onFinish'>) {
  const start = (given: FormData) =>
    timer.start({
      id: newId('session'),
      timestamp: new Date().toISOString(),
      timeZone: ownZone(),
      type: String(given.get('type')),
      instrument: String(given.get('instrument')).trim().toLowerCase() || instrument,
    })
  return (
    <form className="form-row" action={(given) => void start(given)}>
      <label className="field">
        <span>{t('practice.instrument')}</span>
        <input type="text" name="instrument" defaultValue={instrument} list={instruments} maxLength={100} autoComplete="off" />
      </label>
      <label className="field">
        <span>{t('practice.type')}</span>
        <select name="type" defaultValue="practice">
          {entryTypes
            .filter((type) => type !== 'status_change')
            .map((type) => (
              <option key={type} value={type}>
                {typeWords(type)}
              </option>
            ))}
        </select>
      </label>
      <button type="submit" className="button button-main">
        <Icon name="play" />
        {t('practice.start')}
      </button>
    </form>
  )
}

function Running({ timer, practice, onFinish }: { timer: PracticeTimer; practice: Practice; onFinish: () => void }) {
  const { start, watch, held } = practice
  const running = watch.since !== undefined
  const words = { type: typeWords(start.type), instrument: instrumentWords(start.instrument), time: timeWords(start.timestamp) }
  return (
    <>
      <div className="practice-time">
        <span className={running ? 'practice-clock' : 'practice-clock practice-clock-still'} role="timer" aria-label={t('practice.elapsed')}>
          {clockFace(timer.elapsed())}
        </span>
        <span className="quiet">
          <span role="status">{t(running ? 'practice.running' : 'practice.paused')}</span>
          <br />
          {t('practice.since', words)}
        </span>
      </div>
      {!held && <p className="quiet small">{t('practice.unheld')}</p>}
      <div className="button-row">
        <button type="button" className="button" onClick={running ? timer.pause : timer.resume}>
          <Icon name={running ? 'pause' : 'play'} />
          {t(running ? 'practice.pause' : 'practice.resume')}
        </button>
        <button type="button" className="button button-main" onClick={onFinish}>
          <Icon name="check" />
          {t('practice.finish')}
        </button>
        <DiscardButton timer={timer} />
      </div>
    </>
  )
}
