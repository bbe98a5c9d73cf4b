import { type Field, isOptional, type ReadValue } from '../score/score'
import { acceptable } from './doubts'

/** What a key wants: another value to look at, this one corrected, or another text taken for it, which is empty where there is none. */
export type Wish = 'next' | 'previous' | 'correct' | { readonly take: string }

/** What a key wants of the value that is looked at; nothing for all other keys. Letters are the same with Caps Lock. */
export function wishOf(key: string, field: Field, read: ReadValue | undefined): Wish | undefined {
  if (key === 'ArrowDown') return 'next'
  if (key === 'ArrowUp') return 'previous'
  const letter = key.toLowerCase()
  if (letter === 'e') return 'correct'
  if (letter === 'a' && acceptable(read)) return { take: read.value }
  if (letter === 'n' && isOptional(field)) return { take: '' }
  const other = read?.others?.[Number(key) - 1]
  return other && { take: other.value }
}
