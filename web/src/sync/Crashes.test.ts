import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { SyncStorage } from './Storage'
import { FakeServer } from './testing/FakeServer'
import { TestDevice } from './testing/TestDevice'

const soon = { timeout: 4000, interval: 2 }
/** More than the story below takes, also where a busy machine makes it ask again. */
const MOST_STEPS = 60

type When = 'before' | 'after'

/** A storage that at its n-th use is never heard of again: before it has done what was asked, or after. */
class Mortal {
  left: number
  readonly #when: When
  died = false

  constructor(left: number, when: When) {
    this.left = left
    this.#when = when
  }

  around = (storage: SyncStorage): SyncStorage =>
    new Proxy(storage, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name)
        return typeof method === 'function' && name !== 'close' ? (...all: unknown[]) => this.#use(method.bind(target), all) : method
      },
    })

  async #use(method: (...all: unknown[]) => Promise<unknown>, all: unknown[]): Promise<unknown> {
    const dies = !this.died && --this.left < 0
    if (this.died || (dies && this.#when === 'before')) return this.#silence()
    const answer = await method(...all)
    return dies ? this.#silence() : answer
  }

  #silence(): Promise<never> {
    this.died = true
    return new Promise(() => {})
  }
}

/** What somebody does; each step may be the last of this page. */
const story: readonly ((one: TestDevice, server: FakeServer) => unknown)[] = [
  (one) => one.change({ id: 'local-1', set: { name: 'Largo', times: 1 } }),
  (one) => one.change({ id: 'local-1', inc: { times: 1 } }),
  (_one, server) => server.push('other', [{ mid: 1, kind: 'thing', id: 'theirs', set: { name: 'Presto' } }]),
  (one) => one.goOffline(),
  (one) => one.change({ id: 'local-1', inc: { times: 1 } }),
  (_one, server) => server.beginAnew(),
  (one) => one.goOnline(),
  (one) => one.change({ id: 'theirs', op: 'delete' }),
]

async function tell(one: TestDevice, server: FakeServer, mortal: Mortal): Promise<number> {
  const counted: number[] = []
  // One step after the other, as somebody does them.
  /* oxlint-disable no-await-in-loop */
  for (const step of story) {
    const done = Promise.resolve(step(one, server)).then(() => counted.push(0))
    await Promise.race([done, vi.waitFor(() => expect(mortal.died).toBe(true), { timeout: 60_000, interval: 1 })])
    if (mortal.died) break
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  /* oxlint-enable no-await-in-loop */
  return counted.length
}

const cases = Array.from({ length: MOST_STEPS }, (_, left) => left).flatMap((left) => [[left, 'before'] as const, [left, 'after'] as const])

test.each(cases)('a page that dies at use %i of its storage, %s it is done, loses and repeats nothing', async (left, when) => {
  const server = new FakeServer()
  const name = `mortal-${left}-${when}`
  const mortal = new Mortal(left, when)
  const first = new TestDevice(name, server, mortal.around)
  const opened = first.open()
  await Promise.race([opened, vi.waitFor(() => expect(mortal.died).toBe(true), { timeout: 60_000, interval: 1 })])
  const told = mortal.died ? 0 : await tell(first, server, mortal)
  first.close()

  const second = new TestDevice(name, server)
  await second.open()
  second.goOnline()
  await vi.waitFor(() => expect(second.isAtRest()).toBe(true), soon)

  const times = Number(server.bodies()['thing\nreal-1']?.['times'] ?? 0)
  const promised = [told > 0, told > 1, told > 4].filter(Boolean).length
  // The change that was being stored when the page died may be there or not; nobody was told that it is.
  expect(times).toBeGreaterThanOrEqual(promised)
  expect(times).toBeLessThanOrEqual(promised + 1)
  expect([...server.effects.values()].every((effects) => effects === 1)).toBe(true)
  const shown = Object.fromEntries(Object.entries(second.shown()).map(([key, body]) => [key, (body as { times?: number }).times]))
  expect(shown).toEqual(Object.fromEntries(Object.entries(server.bodies()).map(([key, body]) => [key, body['times']])))
  second.close()
})

test('the story has fewer uses of the storage than are tried', async () => {
  const server = new FakeServer()
  const mortal = new Mortal(10_000, 'before')
  const one = new TestDevice('immortal', server, mortal.around)
  await one.open()
  await tell(one, server, mortal)
  await vi.waitFor(() => expect(one.isAtRest()).toBe(true), soon)

  expect(10_000 - mortal.left).toBeLessThan(MOST_STEPS)
  expect(10_000 - mortal.left).toBeGreaterThan(MOST_STEPS / 3)
  one.close()
})
