import { isKey, t } from '../i18n/t'

export type Phase =
  | 'waiting'
  | 'checking'
  | 'uploading'
  | 'paused'
  | 'processing'
  | 'done'
  | 'already-here'
  | 'failed'

/** One file on its way into the library. Immutable: a step makes a new one. */
export interface ImportItem {
  readonly id: number
  readonly file: File
  /** With its folders, as it was dropped. */
  readonly name: string
  readonly phase: Phase
  /** From 0 to 1, while uploading. */
  readonly sent: number
  /** Seconds until a paused upload goes on. */
  readonly wait: number
  readonly scoreId?: string
  /** The step of the server, in words. */
  readonly step?: string
  readonly error?: string
  /** The version of the score that ended its processing; a retry waits for a later one. */
  readonly settledAt?: number
  /** Trying the same file again would end the same way. */
  readonly hopeless?: boolean
}

const finished: readonly Phase[] = ['done', 'already-here', 'failed']

export function isFinished(item: ImportItem): boolean {
  return finished.includes(item.phase)
}

/** Where a file is, in words. */
export function phaseWords(item: ImportItem): string {
  switch (item.phase) {
    case 'waiting':
      return t('import.waiting')
    case 'checking':
      return t('import.checking')
    case 'uploading':
      return t('import.uploading', { percent: Math.round(item.sent * 100) })
    case 'paused':
      return t('import.paused', { count: item.wait })
    case 'processing':
      return item.step ?? t('import.processing')
    case 'done':
      return t('import.done')
    case 'already-here':
      return t('import.alreadyHere')
    case 'failed':
      return item.error ?? t('import.step.failed')
  }
}

export interface Progress {
  readonly step: string
  readonly page?: number
  readonly pages?: number
  readonly detail?: string
}

/** A processing step in words; one that the catalogue does not know yet is just "Processing". */
export function stepWords({ step, page, pages }: Progress): string {
  if (step === 'page') return t('import.step.page', { page: page ?? 1, pages: pages ?? page ?? 1 })
  const key = `import.step.${step}`
  return isKey(key) ? t(key as 'import.step.stored') : t('import.processing')
}
