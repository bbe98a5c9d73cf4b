import { expect, test } from 'vitest'
import { queryOf } from './importing'

test('what the user says of a file stands in the address', () => {
  expect(queryOf({ zone: 'Europe/Berlin', columns: {} })).toBe('zone=Europe%2FBerlin')
  expect(queryOf({ zone: 'UTC', dates: 'dd/MM/yyyy', columns: { notes: 'What & why', tags: '' } })).toBe(
    'zone=UTC&dates=dd%2FMM%2Fyyyy&column.notes=What+%26+why&column.tags=',
  )
})
