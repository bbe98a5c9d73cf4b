import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { settle, type Settling } from './answers'
import { fits } from './fits'
import { type Draft, keyOf, type MutationResult, type Queued, type Review } from './mutation'
import { newDeviceId } from './newDeviceId'
import type { Held, News, Stored, SyncStorage, Waiting } from './Storage'

const VERSION = 1
const STORES = ['held', 'queue', 'reviews', 'renamed', 'facts'] as const

interface Schema extends DBSchema {
  held: { key: [string, string]; value: Held }
  queue: { key: number; value: Queued }
  reviews: { key: number; value: Review }
  renamed: { key: string; value: string }
  facts: { key: 'deviceId' | 'cursor' | 'run' | 'next'; value: string | number }
}

/** Keeps everything in a database of IndexedDB, one for each user. */
export class IdbStorage implements SyncStorage {
  readonly #database: IDBPDatabase<Schema>

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database
  }

  /** @throws DOMException where nothing may be stored */
  static async open(name: string): Promise<IdbStorage> {
    const database = await openDB<Schema>(name, VERSION, {
      upgrade(made) {
        made.createObjectStore('held', { keyPath: ['kind', 'id'] })
        made.createObjectStore('queue', { keyPath: 'mid' })
        made.createObjectStore('reviews', { keyPath: 'mid' })
        made.createObjectStore('renamed')
        made.createObjectStore('facts')
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
    return new IdbStorage(database)
  }

  static delete(name: string): Promise<void> {
    return deleteDB(name)
  }

  async load(): Promise<Stored> {
    const work = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' })
    const facts = work.objectStore('facts')
    const known = (await facts.get('deviceId')) as string | undefined
    const deviceId = known ?? newDeviceId()
    if (!known) await facts.put(deviceId, 'deviceId')
    const [cursor, held, queue, reviews] = await Promise.all([
      facts.get('cursor'),
      work.objectStore('held').getAll(),
      work.objectStore('queue').getAll(),
      work.objectStore('reviews').getAll(),
    ])
    await work.done
    return { deviceId, cursor: cursor as string | undefined, held, waiting: { queue, reviews } }
  }

  async loadWaiting(): Promise<Waiting> {
    const work = this.#database.transaction(['queue', 'reviews'])
    const [queue, reviews] = await Promise.all([work.objectStore('queue').getAll(), work.objectStore('reviews').getAll()])
    return { queue, reviews }
  }

  async queue(draft: Draft, at: number): Promise<Queued> {
    const work = this.#database.transaction(['queue', 'renamed', 'facts'], 'readwrite', { durability: 'strict' })
    const facts = work.objectStore('facts')
    const [next, id] = await Promise.all([facts.get('next'), work.objectStore('renamed').get(keyOf(draft))])
    const mid = Number(next ?? 1)
    const queued = { ...draft, id: id ?? draft.id, mid, at }
    void facts.put(mid + 1, 'next')
    void work.objectStore('queue').put(queued)
    await work.done
    return queued
  }

  async keep(news: News): Promise<void> {
    const work = this.#database.transaction(['held', 'queue', 'facts'], 'readwrite')
    for (const mid of news.shown) void work.objectStore('queue').delete(mid)
    const facts = work.objectStore('facts')
    const [cursor, run] = (await Promise.all([facts.get('cursor'), facts.get('run')])) as [string | undefined, string | undefined]
    if (fits({ cursor, run }, news)) {
      for (const each of news.held) void work.objectStore('held').put(each)
      for (const { kind, id } of news.dropped) void work.objectStore('held').delete([kind, id])
      if (news.cursor === undefined) void facts.delete('cursor')
      else void facts.put(news.cursor, 'cursor')
      void facts.put(news.run, 'run')
    }
    await work.done
  }

  async answer(results: readonly MutationResult[], at: number): Promise<Settling> {
    const work = this.#database.transaction(['queue', 'reviews', 'renamed'], 'readwrite', { durability: 'strict' })
    const settling = settle(await work.objectStore('queue').getAll(), results, at)
    for (const each of settling.changed) void work.objectStore('queue').put(each)
    for (const mid of settling.done) void work.objectStore('queue').delete(mid)
    for (const each of settling.reviews) void work.objectStore('reviews').put(each)
    for (const [key, id] of settling.renamed) void work.objectStore('renamed').put(id, key)
    await work.done
    return settling
  }

  async dismiss(mid: number): Promise<void> {
    await this.#database.delete('reviews', mid)
  }

  async wipe(keepUnsent: boolean): Promise<void> {
    const work = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' })
    const gone = keepUnsent ? (['held'] as const) : STORES
    for (const name of gone) void work.objectStore(name).clear()
    if (keepUnsent) for (const fact of ['cursor', 'run'] as const) void work.objectStore('facts').delete(fact)
    await work.done
  }

  close(): void {
    this.#database.close()
  }
}
