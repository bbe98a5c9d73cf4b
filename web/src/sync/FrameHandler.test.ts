import { beforeEach, expect, test } from 'vitest'
import { FrameHandler, type SyncTarget } from './FrameHandler'
import type { Frame, Op } from './frames'

class Recorder implements SyncTarget {
  readonly log: string[] = []
  restart = () => void this.log.push('restart')
  apply = (ops: readonly Op[]) => void this.log.push(...ops.map((op) => op.id))
  caughtUp = () => void this.log.push('caught up')
}

let target: Recorder
let handler: FrameHandler

beforeEach(() => {
  target = new Recorder()
  handler = new FrameHandler(target)
})

const welcome = (mode = 'resume', epoch = 'e1'): Frame => ({ type: 'welcome', epoch, head: 9, mode })
const delta = (from: number | string, to: number | string, ...ids: string[]): Frame => ({
  type: 'delta',
  from,
  to,
  ops: ids.map((id, index) => ({ seq: index, kind: 'score', id, version: 1, body: {} })),
})
const caughtUp = (cursor: string): Frame => ({ type: 'caughtUp', cursor })

function followed(...frames: Frame[]) {
  handler.open()
  return frames.map((frame) => handler.handle(frame))
}

test('a new device takes everything and is live', () => {
  const verdicts = followed(welcome('reset'), delta(0, 2, 'a', 'b'), delta(2, 3, 'c'), caughtUp('e1.3'))

  expect(verdicts).toEqual(['continue', 'continue', 'continue', 'live'])
  expect(target.log).toEqual(['restart', 'a', 'b', 'c', 'caught up'])
  expect(handler.open()).toBe('e1.3')
})

test('a connection that comes back resumes at its cursor and keeps what it has', () => {
  followed(welcome('reset'), delta(0, 2, 'a'), caughtUp('e1.2'))

  followed(welcome('resume'), delta(2, 3, 'b'), caughtUp('e1.3'))

  expect(target.log).toEqual(['restart', 'a', 'caught up', 'b', 'caught up'])
})

test('who is there before the first change learns the name of the stream that begins', () => {
  followed(welcome('resume', '0'), caughtUp('0.0'), delta(0, 1, 'a'), caughtUp('e1.1'), delta(1, 2, 'b'))

  expect(handler.open()).toBe('e1.2')
})

test('a delta that begins elsewhere is not taken, and asked for again', () => {
  followed(welcome('reset'), delta(0, 2, 'a'), caughtUp('e1.2'))

  const verdict = handler.handle(delta(4, 5, 'lost'))

  expect(verdict).toBe('reopen')
  expect(target.log).not.toContain('lost')
  expect(handler.open()).toBe('e1.2')
})

test('a connection of nothing but gaps makes us take everything anew', () => {
  followed(welcome('reset'), delta(0, 2, 'a'), caughtUp('e1.2'))

  const verdicts = followed(welcome('resume'), delta(7, 8, 'lost'))

  expect(verdicts).toEqual(['continue', 'reopen'])
  expect(handler.open()).toBeUndefined()
})

test('a reset after a resume asks again without a cursor', () => {
  followed(welcome('reset'), delta(0, 2, 'a'), caughtUp('e1.2'))

  const verdicts = followed(welcome('resume'), { type: 'reset', reason: 'floor' })

  expect(verdicts).toEqual(['continue', 'reopen'])
  expect(handler.open()).toBeUndefined()
})

test('a reset on a connection that asked for everything goes on where it is', () => {
  const verdicts = followed(welcome('reset'), { type: 'reset', reason: 'new' }, delta(0, 1, 'a'))

  expect(verdicts).toEqual(['continue', 'continue', 'continue'])
  expect(target.log).toEqual(['restart', 'restart', 'a'])
})

test('a stream of another epoch is taken from its start', () => {
  followed(welcome('reset'), delta(0, 2, 'a'), caughtUp('e1.2'))

  followed(welcome('resume', 'e2'), delta(0, 1, 'z'), caughtUp('e2.1'))

  expect(target.log.slice(3)).toEqual(['restart', 'z', 'caught up'])
  expect(handler.open()).toBe('e2.1')
})

test('sequence numbers may come as cursors', () => {
  followed(welcome('reset', 'a.b'), delta('a.b.0', 'a.b.2', 'x'), delta('a.b.2', 'a.b.3', 'y'))

  expect(handler.open()).toBe('a.b.3')
})

test('a frame that is not JSON is asked for again', () => {
  followed(welcome('reset'), delta(0, 2, 'a'))

  expect(handler.handle(undefined)).toBe('reopen')
})
