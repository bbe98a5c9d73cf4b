import { KeptAnswers } from '../answer/KeptAnswers'
import { forget } from '../state/storage'
import { IdbStorage } from '../sync'

/** Where a user's data is on this device: nobody else's name leads there. */
export const storageName = (userId: string): string => `mirubato.${userId}`

/** Where the answers to a user's questions are. They can be forgotten at any time, unlike the data. */
export const keptAnswers = (userId: string): KeptAnswers => new KeptAnswers(`${storageName(userId)}.answers`)

/** Forgets a user's data of which no page is open; on wish all but what the server does not have yet. */
export async function forgetStored(userId: string, keepUnsent: boolean): Promise<void> {
  if (!keepUnsent) forget(`practice.${userId}`)
  await keptAnswers(userId).wipe()
  try {
    const storage = await IdbStorage.open(storageName(userId))
    await storage.wipe(keepUnsent)
    storage.close()
  } catch {
    // Where nothing may be stored nothing is.
  }
}
