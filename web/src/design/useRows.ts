import { useState } from 'react'

/** Rows of a form that come and go. They are told apart by when they were made, since new ones look alike. */
export function useRows<T>(rows: readonly T[], onChange: (rows: readonly T[]) => void) {
  const [keys, setKeys] = useState(() => rows.map((_, index) => index))
  return {
    keys,
    add: (row: T) => {
      setKeys([...keys, Math.max(-1, ...keys) + 1])
      onChange([...rows, row])
    },
    remove: (index: number) => {
      setKeys(keys.toSpliced(index, 1))
      onChange(rows.toSpliced(index, 1))
    },
  }
}
