import { expect, test } from 'vitest'
import { ApiError } from '../http/ApiError'
import { searchErrorOf } from './searchError'

test('a refused search tells its place, counted from nought', () => {
  const error = new ApiError(400, "The search can't be read at character 7: this parenthesis is never closed. Add the other one.")

  expect(searchErrorOf(error)).toMatchObject({ at: 6 })
})

test('an error without a place has only a reason', () => {
  expect(searchErrorOf(new ApiError(400, 'Shorten the search: at most 1000 characters.'))).not.toHaveProperty('at')
  expect(searchErrorOf(new ApiError(0, 'The server cannot be reached.'))).toEqual({ reason: 'The server cannot be reached.' })
})
