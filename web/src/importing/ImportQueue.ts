import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Score } from '../score/score'
import type { Scores } from '../score/ScoreStore'
import { Observable } from '../state/Observable'
import { type Candidate, isLeftOut, refusalOf } from './fileCheck'
import { type ImportItem, isFinished, type Progress, stepWords } from './importItem'
import { type ImportPorts, importOne } from './importOne'

const AT_ONCE = 3

/** The files on their way into the library, three at once, in the order in which they were given. */
export class ImportQueue {
  readonly items = new Observable<readonly ImportItem[]>([])
  /** How many files of folders were no scores. */
  readonly leftOut = new Observable(0)
  readonly #ports: ImportPorts
  readonly #retryScore: (id: string) => Promise<unknown>
  #running = 0
  #lastId = 0
  #scores: Scores = new Map()

  constructor(ports: ImportPorts, retryScore: (id: string) => Promise<unknown>) {
    this.#ports = ports
    this.#retryScore = retryScore
  }

  readonly add = (candidates: readonly Candidate[]): void => {
    const taken = candidates.filter((candidate) => !isLeftOut(candidate))
    this.leftOut.set(this.leftOut.get() + candidates.length - taken.length)
    this.items.set([...this.items.get(), ...taken.map((candidate) => this.#itemFor(candidate))])
    this.#fill()
  }

  /** Sends a failed file again, or has the server process again what it holds already. */
  readonly retry = async ({ id, scoreId }: ImportItem): Promise<void> => {
    if (!scoreId) {
      this.#update(id, { phase: 'waiting', error: '' })
      return this.#fill()
    }
    this.#update(id, { phase: 'processing', step: t('import.processing') })
    try {
      await this.#retryScore(scoreId)
    } catch (error) {
      this.#update(id, { phase: 'failed', error: messageOf(error) })
    }
  }

  /** Takes finished files off the list. */
  readonly clear = (): void => {
    this.items.set(this.items.get().filter((item) => !isFinished(item)))
    this.leftOut.set(0)
  }

  /** What the change stream says about files that are being processed. */
  readonly scoresChanged = (scores: Scores): void => {
    this.#scores = scores
    for (const item of this.items.get()) {
      const score = item.scoreId && item.phase === 'processing' ? scores.get(item.scoreId) : undefined
      if (score && score.version > (item.settledAt ?? -1)) this.#settle(item.id, score)
    }
  }

  readonly progressed = (item: ImportItem, progress: Progress): void => {
    if (progress.step === 'completed') this.#update(item.id, { phase: 'done' })
    else this.#update(item.id, { step: stepWords(progress) })
  }

  #settle(id: number, { processing_status: status, processing_error: error, version }: Score): void {
    if (status === 'completed') this.#update(id, { phase: 'done', settledAt: version })
    if (status === 'failed') this.#update(id, { phase: 'failed', error: error ?? t('score.failed.unknown'), settledAt: version })
  }

  #itemFor(candidate: Candidate): ImportItem {
    const refusal = refusalOf(candidate)
    const item = { id: ++this.#lastId, file: candidate.file, name: candidate.path, sent: 0, wait: 0 }
    return refusal ? { ...item, phase: 'failed', error: refusal, hopeless: true } : { ...item, phase: 'waiting' }
  }

  #fill(): void {
    while (this.#running < AT_ONCE) {
      const next = this.items.get().find(({ phase }) => phase === 'waiting')
      if (!next) return
      this.#running++
      void importOne(next.file, this.#ports, (change) => this.#update(next.id, change)).finally(() => {
        this.#running--
        // The change stream may have been quicker than the answer to the upload.
        this.scoresChanged(this.#scores)
        this.#fill()
      })
    }
  }

  #update(id: number, change: Partial<ImportItem>): void {
    this.items.set(this.items.get().map((item) => (item.id === id ? { ...item, ...change } : item)))
  }
}
