import { expect, test, vi } from 'vitest'
import { type Pulled, PollStream } from './PollStream'

const nothing = (epoch: string, at: number): Pulled => ({ epoch, from: at, to: at, head: at, ops: [], more: false })

/** Gives these answers one after the other, and never another one. */
async function heardFrom(cursor: string | undefined, ...answers: Pulled[]) {
  const asked: (string | number | undefined)[][] = []
  const heard: unknown[] = []
  const stream = new PollStream((from, wait) => {
    asked.push([from, wait])
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : new Promise(() => {})
  }, cursor)
  for (const type of ['welcome', 'delta', 'caughtUp', 'reset', 'error']) stream.addEventListener(type, ({ data }) => heard.push([type, JSON.parse(data ?? '{}')]))
  await vi.waitFor(() => expect(answers).toEqual([]))
  await new Promise((resolve) => setTimeout(resolve))
  stream.close()
  return { asked, heard }
}

test('it pulls on while there is more, then waits for news', async () => {
  const { asked, heard } = await heardFrom('e1.2', { ...nothing('e1', 2), to: 4, more: true }, { ...nothing('e1', 4), to: 5 })

  expect(asked).toEqual([
    ['e1.2', 0],
    ['e1.4', 0],
    ['e1.5', 25],
  ])
  expect(heard).toEqual([
    ['welcome', { epoch: 'e1', head: 2, mode: 'resume' }],
    ['delta', { from: 2, to: 4, ops: [] }],
    ['delta', { from: 4, to: 5, ops: [] }],
    ['caughtUp', { cursor: 'e1.5' }],
  ])
})

test('a cursor that means nothing begins anew', async () => {
  const { heard } = await heardFrom('e0.9', { ...nothing('e1', 0), to: 1, reset: true })

  expect(heard).toEqual([
    ['welcome', { epoch: 'e1', head: 0, mode: 'reset' }],
    ['delta', { from: 0, to: 1, ops: [] }],
    ['caughtUp', { cursor: 'e1.1' }],
  ])
})

test('a stream that is built anew meanwhile is told as a reset', async () => {
  const { heard } = await heardFrom(undefined, nothing('e1', 0), { ...nothing('e2', 0), reset: true })

  expect(heard.slice(3, 4)).toEqual([['reset', {}]])
})

test('a failure is told once', async () => {
  const heard: string[] = []
  const stream = new PollStream(() => Promise.reject(new Error('offline')), undefined)

  stream.addEventListener('error', () => heard.push('error'))
  await new Promise((resolve) => setTimeout(resolve))

  expect(heard).toEqual(['error'])
})
