import { useEffect, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import { ownZone } from '../journal/zoned'
import { usePage } from '../router/usePage'
import { ColumnChoices } from './ColumnChoices'
import { type Options, type Preview, preview, type ReportLine, runImport } from './importing'
import { PreviewTable } from './PreviewTable'
import './dataIn.css'

type Step = 'choosing' | 'looking' | 'running' | 'done'

interface Progress {
  readonly taken: number
  readonly refused: readonly ReportLine[]
  readonly brokenOff?: string | undefined
}

const NOTHING: Progress = { taken: 0, refused: [] }
const MOST_SHOWN = 100

/** Brings a file of another program into the journal: choose, look, take. */
export function ImportDataPage() {
  const heading = usePage(t('dataIn.title'))
  const { file, options, setOptions, shown, step, progress, error, choose, run } = useImport()
  return (
    <main id="main" className="page data-in">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('dataIn.title')}
        </h1>
      </header>
      <p>{t('dataIn.lead')}</p>
      <label className="field">
        <span>{t('dataIn.file')}</span>
        <input type="file" accept=".csv,.tsv,.txt,.json" disabled={step === 'running'} onChange={(event) => choose(event.target.files?.[0])} />
      </label>
      <p className="error-text" role="alert">
        {error}
      </p>
      {shown && step === 'looking' && shown.format === 'csv' && <ColumnChoices preview={shown} options={options} onChange={setOptions} />}
      {shown && step === 'looking' && <PreviewTable preview={shown} />}
      {file && shown && step === 'looking' && (
        <button type="button" className="button button-main data-in-run" disabled={shown.total === shown.problems} onClick={() => void run(file)}>
          {t('dataIn.run', { count: shown.total - shown.problems })}
        </button>
      )}
      {(step === 'running' || step === 'done') && shown && <Report step={step} total={shown.total} progress={progress} />}
    </main>
  )
}

/** The file at hand, and how far it is. */
function useImport() {
  const [file, setFile] = useState<File>()
  const [options, setOptions] = useState<Options>({ zone: ownZone(), columns: {} })
  const [shown, setShown] = useState<Preview>()
  const [step, setStep] = useState<Step>('choosing')
  const [progress, setProgress] = useState(NOTHING)
  const [error, setError] = useState('')
  useEffect(() => {
    if (!file) return
    let current = true
    preview(file, options).then(
      (data) => {
        if (!current) return
        setShown(data)
        setStep('looking')
        setError('')
      },
      (caught: unknown) => current && setError(messageOf(caught)),
    )
    return () => {
      current = false
    }
  }, [file, options])
  const choose = (chosen: File | undefined) => {
    setShown(undefined)
    setProgress(NOTHING)
    setStep('choosing')
    setError('')
    setOptions({ zone: ownZone(), columns: {} })
    setFile(chosen)
  }
  const run = async (chosen: File) => {
    setStep('running')
    setProgress(NOTHING)
    try {
      await runImport(chosen, options, (line) => setProgress((before) => after(before, line)))
    } catch (caught) {
      setError(messageOf(caught))
    }
    setStep('done')
  }
  return { file, options, setOptions, shown, step, progress, error, choose, run }
}

function after(before: Progress, line: ReportLine): Progress {
  if (line.done !== undefined) return line.done ? before : { ...before, brokenOff: line.reason }
  if (line.status === 'taken') return { ...before, taken: before.taken + 1 }
  return { ...before, refused: [...before.refused, line] }
}

function Report({ step, total, progress: { taken, refused, brokenOff } }: { step: Step; total: number; progress: Progress }) {
  return (
    <section className="data-in-report">
      <progress value={taken + refused.length} max={total} aria-label={t('dataIn.progress')} />
      <p role="status">
        {t(step === 'running' ? 'dataIn.running' : 'dataIn.done', { count: taken })}
        {refused.length > 0 && ` ${t('dataIn.refused', { count: refused.length })}`}
      </p>
      {brokenOff && <p className="error-text">{brokenOff}</p>}
      {refused.length > 0 && (
        <ul className="data-in-refused">
          {refused.slice(0, MOST_SHOWN).map(({ line, reason }) => (
            <li key={`${line}`}>
              {t('dataIn.line', { line: line ?? 0 })} {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
