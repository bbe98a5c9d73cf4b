import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** So many questions are remembered, those that were answered last. */
const MOST = 100
/** So many characters of JSON an answer may have. */
const LONGEST = 250_000

export interface Kept<T> {
  readonly data: T
  /** When the server said so, in milliseconds since 1970. */
  readonly at: number
}

interface Schema extends DBSchema {
  answers: { key: string; value: { readonly json: string; readonly at: number }; indexes: { at: number } }
}

/** What the server has answered last to the questions of a user's pages, in a database of the browser. Where nothing may be stored, nothing is. */
export class KeptAnswers {
  readonly #name: string
  #database: Promise<IDBPDatabase<Schema>> | undefined
  #over = false

  constructor(name: string) {
    this.#name = name
  }

  /** One that is too large is not kept, and none is once they were wiped. */
  async keep(question: string, data: unknown, at: number): Promise<void> {
    const json = JSON.stringify(data)
    try {
      const database = await this.#open()
      if (this.#over) return
      const answers = database.transaction('answers', 'readwrite').store
      if (json.length > LONGEST) return await answers.delete(question)
      await answers.put({ json, at }, question)
      if ((await answers.count()) > MOST) await (await answers.index('at').openCursor())?.delete()
    } catch {
      // Then it is asked again another time.
    }
  }

  async find<T>(question: string): Promise<Kept<T> | undefined> {
    try {
      const found = await (await this.#open()).get('answers', question)
      return found && { data: JSON.parse(found.json) as T, at: found.at }
    } catch {
      return undefined
    }
  }

  /** Forgets everything, and keeps nothing from then on. */
  async wipe(): Promise<void> {
    this.#over = true
    try {
      const database = await this.#open()
      await database.clear('answers')
      database.close()
    } catch {
      // Nothing was stored either.
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(this.#name, 1, {
      upgrade: (made) => void made.createObjectStore('answers').createIndex('at', 'at'),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
    return this.#database
  }
}
