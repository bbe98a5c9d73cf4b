import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { IdbStorage } from './IdbStorage'
import { Ingress } from './Ingress'
import { Replica } from './Replica'
import type { Stored, SyncStorage } from './Storage'

const nobody = { restart: () => {}, apply: () => {}, caughtUp: () => {} }
const silent = { taken: () => {}, live: () => {}, waiting: () => {} }
const thing = (seq: number, version: number) => ({ seq, kind: 'thing', id: 'x', version, body: { name: `v${version}` } })

/** A tab that takes in a stream by itself; what it writes waits for `flow`. */
class Tab {
  readonly ingress: Ingress
  flow: () => void = () => {}
  readonly #held: Promise<void>

  constructor(storage: SyncStorage, before: Stored, slow: boolean) {
    this.#held = slow ? new Promise((resolve) => (this.flow = resolve)) : Promise.resolve()
    const replica = new Replica(nobody)
    replica.load(before)
    const waiting: SyncStorage = {
      ...storage,
      keep: async (news) => {
        await this.#held
        await storage.keep(news)
      },
    }
    this.ingress = new Ingress(replica, waiting, before.cursor, silent)
  }
}

let names = 0

async function stored(): Promise<IdbStorage> {
  const storage = await IdbStorage.open(`interleaved-${names++}`)
  const first = new Tab(storage, await storage.load(), false).ingress
  first.restart()
  first.apply([thing(3, 3)], 'e1.10')
  first.caughtUp('e1.10')
  await first.settled()
  return storage
}

const kept = async (storage: IdbStorage) => {
  const { held, cursor } = await storage.load()
  return { cursor, versions: held.map(({ id, version }) => `${id} ${version}`) }
}

test('a slow tab that writes late puts nothing old back and does not take the cursor back', async () => {
  const storage = await stored()
  const [slow, quick] = [new Tab(storage, await storage.load(), true), new Tab(storage, await storage.load(), false)]
  slow.ingress.apply([thing(15, 4)], 'e1.15')
  quick.ingress.apply([thing(15, 4)], 'e1.15')
  quick.ingress.apply([thing(20, 5)], 'e1.20')
  await quick.ingress.settled()

  slow.flow()
  await slow.ingress.settled()
  quick.ingress.apply([], 'e1.21')
  await quick.ingress.settled()

  expect(await kept(storage)).toEqual({ cursor: 'e1.21', versions: ['x 5'] })
})

test('a tab that is further ahead than what is kept does not step over what is missing', async () => {
  const storage = await stored()
  const ahead = new Tab(storage, { ...(await storage.load()), cursor: 'e1.30' }, false)

  ahead.ingress.apply([thing(31, 9)], 'e1.31')
  await ahead.ingress.settled()

  expect(await kept(storage)).toEqual({ cursor: 'e1.10', versions: ['x 3'] })
})

test('of two tabs that take everything anew the late one mixes nothing old into what the other has', async () => {
  const storage = await stored()
  const [slow, quick] = [new Tab(storage, await storage.load(), true), new Tab(storage, await storage.load(), false)]
  slow.ingress.restart()
  slow.ingress.apply([thing(4, 4)], 'e2.15')
  quick.ingress.restart()
  quick.ingress.apply([thing(18, 5)], 'e2.20')
  await quick.ingress.settled()
  const begun = slow.ingress
  slow.flow()
  await begun.settled()
  quick.ingress.caughtUp('e2.20')
  await quick.ingress.settled()

  // Whoever began last goes on alone, so that what is kept is of one of them.
  expect(await kept(storage)).toEqual({ cursor: undefined, versions: ['x 4'] })
  begun.caughtUp('e2.15')
  begun.apply([thing(18, 5)], 'e2.20')
  begun.caughtUp('e2.20')
  await begun.settled()
  expect(await kept(storage)).toEqual({ cursor: 'e2.20', versions: ['x 5'] })
})

test('a stream that gets its name with the first change is kept under that', async () => {
  const storage = await IdbStorage.open(`interleaved-${names++}`)
  const { ingress } = new Tab(storage, await storage.load(), false)
  ingress.restart()
  ingress.caughtUp('0.0')
  ingress.apply([thing(1, 1)], '0.1')
  ingress.caughtUp('e1.1')
  ingress.apply([thing(2, 2)], 'e1.2')
  await ingress.settled()

  expect(await kept(storage)).toEqual({ cursor: 'e1.2', versions: ['x 2'] })
})

test('what the server cannot show for now stays as it was last seen', async () => {
  const storage = await stored()
  const tab = new Tab(storage, await storage.load(), false)

  tab.ingress.apply([{ seq: 11, kind: 'thing', id: 'x', version: 4, unreadable: 'Its key is away.' }], 'e1.11')
  await tab.ingress.settled()

  const { held } = await storage.load()
  expect(held).toEqual([{ kind: 'thing', id: 'x', version: 3, body: { name: 'v3' } }])
})
