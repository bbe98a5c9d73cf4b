import { t } from '../i18n/t'

/** A file that the user gave, and the folders it came from. */
export interface Candidate {
  readonly file: File
  readonly path: string
}

const MOST_BYTES = 50 * 1024 * 1024

export function isScoreFile({ file, path }: Candidate): boolean {
  if (path.split('/').at(-1)?.startsWith('.')) return false
  return /\.(pdf|png|jpe?g)$/i.test(path) || /^(application\/pdf|image\/(png|jpeg))$/.test(file.type)
}

/** Files inside a folder that are no scores are left out; one that was picked itself gets its answer. */
export function isLeftOut(candidate: Candidate): boolean {
  return candidate.path.includes('/') && !isScoreFile(candidate)
}

/** Why the server would refuse this file, as far as that can be told before sending it. */
export function refusalOf(candidate: Candidate): string | undefined {
  if (!isScoreFile(candidate)) return t('import.error.type')
  if (candidate.file.size === 0) return t('import.error.empty')
  if (candidate.file.size > MOST_BYTES) return t('import.error.large')
  return undefined
}
