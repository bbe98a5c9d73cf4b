// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const web = resolve(import.meta.dirname, '../..')
const folder = join(web, 'target/sync-consumer')
const minutes = 60_000

const program = `
import { MemoryStorage, type Mutation, PollStream, type Pulled, type PushAnswer, SyncedData } from 'mirubato-sync'

const ended: AbortSignal[] = []
const seen: string[] = []
const pull = async (cursor: string | undefined, _wait: number, signal: AbortSignal): Promise<Pulled> => {
  if (cursor !== undefined) return new Promise(() => ended.push(signal))
  return { epoch: 'e1', from: 0, to: 1, head: 1, more: false, ops: [{ seq: 1, kind: 'goal', id: 'g1', version: 1, body: { title: 'By heart' } }] }
}
const push = async (_device: string, mutations: readonly Mutation[]): Promise<PushAnswer> => ({
  results: mutations.map(({ mid }) => ({ mid, status: 'applied', version: 2, visibleAt: 2 })),
})
const data = new SyncedData({
  name: 'clara',
  storage: new MemoryStorage(),
  target: { restart: () => {}, apply: (ops) => void seen.push(...ops.map(({ id }) => id)), caughtUp: () => {} },
  transports: () => [(cursor) => new PollStream(pull, cursor)],
  push,
  admission: async () => 'admitted',
})
await data.open()
while (data.read('goal', 'g1') === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
await data.change({ kind: 'goal', id: 'g1', set: { status: 'completed' } })
await data.flushed(5000)
console.log(JSON.stringify(data.read<{ title: string; status: string }>('goal', 'g1')))
data.stop()
`

const run = (...words: readonly string[]) => execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  run(join(web, 'src/sync/build.mjs'), join(folder, 'node_modules/mirubato-sync'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'main.ts'), program)
  writeFileSync(join(folder, 'readme.ts'), /```ts\n(.*?)```/su.exec(readFileSync(join(web, 'src/sync/README.md'), 'utf8'))?.[1] ?? 'no example')
}, minutes)

test(
  'a program of somebody else compiles with the types of the built package, as the example of the README does, and runs with it',
  () => {
    try {
      run(join(web, 'node_modules/typescript/bin/tsc'), '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', '--types', 'node', 'main.ts', 'readme.ts')
    } catch (failed) {
      throw new Error(String((failed as { stdout?: string }).stdout), { cause: failed })
    }

    expect(JSON.parse(run('main.js'))).toEqual({ id: 'g1', version: 1, title: 'By heart', status: 'completed' })
  },
  minutes,
)
