import { expect, test } from 'vitest'
import { isAddress, type Item, tempoReached, withStatus } from './item'

const item = (title: string, status: Item['status']) => ({ title, status }) as Item

test('a tempo is reached as far as both are known, and never by more than all of it', () => {
  expect(tempoReached({ currentTempo: 60, targetTempo: 80 })).toBe(0.75)
  expect(tempoReached({ currentTempo: 90, targetTempo: 80 })).toBe(1)
  expect(tempoReached({ currentTempo: null, targetTempo: 80 })).toBeUndefined()
})

test('a column has the items of its status by title', () => {
  const items = [item('Sonata', 'learning'), item('Air', 'learning'), item('Gigue', 'dropped')]

  expect(withStatus(items, 'learning').map(({ title }) => title)).toEqual(['Air', 'Sonata'])
})

test('what is no page is no link', () => {
  expect(isAddress('https://example.org')).toBe(true)
  expect(isAddress('javascript:alert(1)')).toBe(false)
})
