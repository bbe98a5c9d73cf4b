import type { Place } from '../score/score'

/** Width of an excerpt by its height. */
const SHAPE = 16 / 7
/** How much of the excerpt's width a place takes at most, where it can be drawn that large. */
const SHARE = 0.7
const LARGEST = 3.2

/** How a page lies behind the excerpt: so many times as wide as it, and the point of the page that is in its middle, in fractions. */
export interface Excerpt {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/**
 * The part of a page around a place, as large as it is well read; never beyond the page's edges.
 *
 * @param shape the page's width by its height
 */
export function excerptOf(place: Place, shape: number): Excerpt {
  const zoom = Math.min(LARGEST, Math.max(1, SHARE / Math.max(place.width, 0.01)))
  const height = shape / (zoom * SHAPE)
  return {
    zoom,
    x: within(place.x + place.width / 2, 1 / zoom / 2),
    y: within(place.y + place.height / 2, height / 2),
  }
}

/** A middle that leaves half of the excerpt on either side; the page's own where it is smaller than the excerpt. */
function within(middle: number, half: number): number {
  return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, middle))
}
