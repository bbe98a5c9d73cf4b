import { expect, test } from 'vitest'
import { excerptOf } from './excerpt'

const A4 = 1200 / 1697

test('a small place is drawn large, in the middle', () => {
  const excerpt = excerptOf({ page: 1, x: 0.4, y: 0.3, width: 0.2, height: 0.02 }, A4)

  expect(excerpt.zoom).toBeCloseTo(3.2)
  expect(excerpt.x).toBeCloseTo(0.5)
  expect(excerpt.y).toBeCloseTo(0.31)
})

test('a place at the edge does not draw what is beside the page', () => {
  const { zoom, x, y } = excerptOf({ page: 1, x: 0, y: 0, width: 0.35, height: 0.02 }, A4)

  expect(zoom).toBeCloseTo(2)
  expect(x).toBeCloseTo(0.25)
  expect(y).toBeCloseTo(A4 / (2 * (16 / 7)) / 2)
})

test('a place as wide as the page shows the page from edge to edge', () => {
  expect(excerptOf({ page: 1, x: 0, y: 0.5, width: 1, height: 0.1 }, A4)).toMatchObject({ zoom: 1, x: 0.5 })
})
