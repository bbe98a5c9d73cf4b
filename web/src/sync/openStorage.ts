import { IdbStorage } from './IdbStorage'
import { MemoryStorage } from './MemoryStorage'
import type { SyncStorage } from './Storage'

/** The device's storage under that name; where the browser lets nothing be stored, one that lasts as long as the page. */
export function openStorage(name: string): SyncStorage {
  const opening: Promise<SyncStorage> = IdbStorage.open(name).catch(() => new MemoryStorage())
  return {
    load: async () => (await opening).load(),
    loadWaiting: async () => (await opening).loadWaiting(),
    queue: async (draft, at) => (await opening).queue(draft, at),
    keep: async (news) => (await opening).keep(news),
    answer: async (results, at) => (await opening).answer(results, at),
    dismiss: async (mid) => (await opening).dismiss(mid),
    wipe: async (keepUnsent) => (await opening).wipe(keepUnsent),
    close: () => void opening.then((storage) => storage.close()),
  }
}
