import { ApiError, messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Score } from '../score/score'
import type { ImportItem } from './importItem'
import type { Uploaded } from './upload'

/** What an import needs of the outside. */
export interface ImportPorts {
  readonly findByHash: (file: File) => Promise<Score | undefined>
  readonly upload: (file: File, onSent: (fraction: number) => void) => Promise<Uploaded>
  readonly sleep: (milliseconds: number) => Promise<void>
}

type Update = (change: Partial<ImportItem>) => void

const MOST_ATTEMPTS = 8
const DEFAULT_WAIT_S = 5

/** Brings one file to the server, telling each step; never throws, a failure is the file's own. */
export async function importOne(file: File, ports: ImportPorts, update: Update): Promise<void> {
  try {
    await patiently(() => bring(file, ports, update), ports, update)
  } catch (error) {
    update({ phase: 'failed', error: explain(error), hopeless: isRefusal(error) })
  }
}

async function bring(file: File, ports: ImportPorts, update: Update): Promise<void> {
  update({ phase: 'checking' })
  const known = await ports.findByHash(file)
  if (known) return update({ phase: 'already-here', scoreId: known.id })
  update({ phase: 'uploading', sent: 0 })
  const { scoreId, duplicateOf } = await ports.upload(file, (sent) => update({ sent }))
  if (duplicateOf) update({ phase: 'already-here', scoreId: duplicateOf })
  else update({ phase: 'processing', scoreId, sent: 1 })
}

/** Waits as long as a busy server asks, and tries again. */
async function patiently(work: () => Promise<void>, ports: ImportPorts, update: Update, attempt = 1): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ApiError && error.isBusy) || attempt === MOST_ATTEMPTS) throw error
    await countDown(Math.ceil(error.retryAfter ?? DEFAULT_WAIT_S), ports, update)
    await patiently(work, ports, update, attempt + 1)
  }
}

async function countDown(seconds: number, ports: ImportPorts, update: Update): Promise<void> {
  if (seconds <= 0) return
  update({ phase: 'paused', wait: seconds })
  await ports.sleep(1000)
  await countDown(seconds - 1, ports, update)
}

/** The file itself was refused, whenever it is sent. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && [400, 413, 415, 422].includes(error.status)
}

function explain(error: unknown): string {
  if (error instanceof ApiError) return error.isBusy ? t('import.error.busy') : error.message
  // Reading a file fails when it was moved or changed after it had been picked.
  return error instanceof DOMException ? t('import.error.unreadable') : messageOf(error)
}
