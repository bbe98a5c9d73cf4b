import { expect, test, vi } from 'vitest'
import { ApiError } from '../http/ApiError'
import type { Score } from '../score/score'
import { phaseWords } from './importItem'
import { ImportQueue } from './ImportQueue'
import type { ImportPorts } from './importOne'

const pdf = (path: string, bytes = 4) => {
  const name = path.split('/').at(-1)!
  return { file: new File(['x'.repeat(bytes)], name, { type: 'application/pdf' }), path }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

function queueWith(ports: Partial<ImportPorts>) {
  const retryScore = vi.fn(async () => {})
  const queue = new ImportQueue(
    {
      findByHash: async () => undefined,
      upload: async (file) => ({ scoreId: `score of ${file.name}` }),
      sleep: async () => {},
      ...ports,
    },
    retryScore,
  )
  const words = () => Object.fromEntries(queue.items.get().map((item) => [item.name, phaseWords(item)]))
  return { queue, words, retryScore }
}

const scoreMap = (id: string, status: string, error?: string, version = 1) =>
  new Map([[id, { id, version, processing_status: status, processing_error: error } as unknown as Score]])

test('one failure never stops the others', async () => {
  const { queue, words } = queueWith({
    upload: async (file) => {
      if (file.name === 'b.pdf') throw new ApiError(400, 'This is not a PDF.')
      return { scoreId: file.name }
    },
  })

  queue.add([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')])
  await settled()

  expect(words()).toEqual({ 'a.pdf': 'Processing', 'b.pdf': 'This is not a PDF.', 'c.pdf': 'Processing' })
})

test('three files are sent at once, not more', async () => {
  let open = 0
  let most = 0
  const { queue, words } = queueWith({
    upload: async (file) => {
      most = Math.max(most, ++open)
      await settled()
      open--
      return { scoreId: file.name }
    },
  })

  queue.add(Array.from({ length: 10 }, (_, index) => pdf(`${index}.pdf`)))
  await vi.waitFor(() => expect(Object.values(words()).every((word) => word === 'Processing')).toBe(true))

  expect(most).toBe(3)
})

test('a file that was refused is not worth a retry, one that did not arrive is', async () => {
  const { queue } = queueWith({
    upload: async (file) => Promise.reject(new ApiError(file.name === 'a.pdf' ? 400 : 0, 'no')),
  })

  queue.add([pdf('a.pdf'), pdf('b.pdf')])
  await settled()

  expect(queue.items.get().map(({ hopeless }) => hopeless)).toEqual([true, false])
})

test('a file that is here already is not sent', async () => {
  const upload = vi.fn()
  const { queue, words } = queueWith({ findByHash: async () => ({ id: 's1' }) as Score, upload })

  queue.add([pdf('a.pdf')])
  await settled()

  expect(words()).toEqual({ 'a.pdf': 'Already here' })
  expect(upload).not.toHaveBeenCalled()
})

test('a busy server is given the time it asks for', async () => {
  const waits: number[] = []
  const sleep = async () => {
    waits.push(queue.items.get()[0]!.wait)
  }
  const upload = vi
    .fn<ImportPorts['upload']>()
    .mockRejectedValueOnce(new ApiError(503, 'full', 2))
    .mockResolvedValueOnce({ scoreId: 's1' })
  const { queue, words } = queueWith({ upload, sleep })

  queue.add([pdf('a.pdf')])
  await settled()

  expect(waits).toEqual([2, 1])
  expect(words()).toEqual({ 'a.pdf': 'Processing' })
})

test('a server that stays busy fails the file at last', async () => {
  const { queue, words } = queueWith({ upload: async () => Promise.reject(new ApiError(429, 'limited', 1)) })

  queue.add([pdf('a.pdf')])
  await settled()

  expect(words()).toEqual({ 'a.pdf': 'The server stayed busy. Try again later.' })
})

test('the change stream ends the processing, well or with its reason', async () => {
  const { queue, words } = queueWith({})
  queue.add([pdf('a.pdf'), pdf('b.pdf')])
  await settled()

  queue.scoresChanged(scoreMap('score of a.pdf', 'completed'))
  queue.scoresChanged(scoreMap('score of b.pdf', 'failed', 'The PDF is protected by a password.'))

  expect(words()).toEqual({ 'a.pdf': 'Done', 'b.pdf': 'The PDF is protected by a password.' })
})

test('a score that was done before its upload was answered is done', async () => {
  const { queue, words } = queueWith({
    upload: async () => {
      queue.scoresChanged(scoreMap('s1', 'completed'))
      return { scoreId: 's1' }
    },
  })

  queue.add([pdf('a.pdf')])
  await settled()

  expect(words()).toEqual({ 'a.pdf': 'Done' })
})

test('a retry is not ended by the failure that it came from', async () => {
  const { queue, words } = queueWith({ upload: async () => ({ scoreId: 's1' }) })
  queue.add([pdf('a.pdf')])
  await settled()
  queue.scoresChanged(scoreMap('s1', 'failed', 'no', 4))

  await queue.retry(queue.items.get()[0]!)
  queue.scoresChanged(scoreMap('s1', 'failed', 'no', 4))
  expect(words()).toEqual({ 'a.pdf': 'Processing' })
  queue.scoresChanged(scoreMap('s1', 'completed', undefined, 6))

  expect(words()).toEqual({ 'a.pdf': 'Done' })
})

test('retrying sends a refused file again, and has a stored one processed again', async () => {
  const upload = vi
    .fn<ImportPorts['upload']>()
    .mockRejectedValueOnce(new ApiError(0, 'away'))
    .mockResolvedValue({ scoreId: 's1' })
  const { queue, retryScore } = queueWith({ upload })
  queue.add([pdf('a.pdf')])
  await settled()

  await queue.retry(queue.items.get()[0]!)
  await settled()
  queue.scoresChanged(scoreMap('s1', 'failed'))
  await queue.retry(queue.items.get()[0]!)

  expect(upload).toHaveBeenCalledTimes(2)
  expect(retryScore).toHaveBeenCalledExactlyOnceWith('s1')
  expect(queue.items.get()[0]!.phase).toBe('processing')
})

test('what is no score is left out of a folder, but answered when it was picked', () => {
  const { queue, words } = queueWith({})
  const text = { file: new File(['x'], 'notes.txt', { type: 'text/plain' }) }

  queue.add([{ ...text, path: 'folder/notes.txt' }, { ...text, path: 'notes.txt' }, pdf('folder/.hidden.pdf')])

  expect(queue.leftOut.get()).toBe(2)
  expect(words()).toEqual({ 'notes.txt': 'Not a PDF, PNG or JPEG' })
})

test('an empty file is told without asking the server', () => {
  const { queue, words } = queueWith({})

  queue.add([pdf('empty.pdf', 0)])

  expect(words()).toEqual({ 'empty.pdf': 'The file is empty' })
})

test('clearing keeps what is still on its way', async () => {
  const { queue } = queueWith({})
  queue.add([pdf('a.pdf'), pdf('empty.pdf', 0)])
  await settled()

  queue.clear()

  expect(queue.items.get().map(({ name }) => name)).toEqual(['a.pdf'])
})
