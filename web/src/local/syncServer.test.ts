import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { transports } from './syncServer'

const opened: string[] = []

beforeEach(() => {
  opened.length = 0
  vi.stubGlobal(
    'EventSource',
    function open(address: string) {
      opened.push(address)
    },
  )
  vi.stubGlobal('fetch', async (address: string) => {
    opened.push(address)
    return new Promise(() => {})
  })
})

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['a tab that leads alone says which device it is, also without a socket', {}, '&deviceId=web-1'],
  ['tabs that all lead do not take the stream from each other', undefined, ''],
])('%s', async (_what, locks, device) => {
  vi.stubGlobal('navigator', { locks })

  const [polls, events] = transports('web-1').toReversed()
  events?.('e1.5')
  events?.(undefined)
  polls?.('e1.5').close()

  await vi.waitFor(() => expect(opened).toHaveLength(3))
  expect(opened).toEqual([`/api/v2/sync/stream?cursor=e1.5${device}`, `/api/v2/sync/stream?${device.slice(1)}`, `/api/v2/sync?wait=0&cursor=e1.5${device}`])
})
