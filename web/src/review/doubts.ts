import { type Field, fields, type ReadValue, type Score, shownFields, valueOf } from '../score/score'

/** The values that somebody should look at: a reader is not sure of them, or readers contradict each other. The server says which. */
export function doubtsOf(score: Score): readonly Field[] {
  return fields.filter((field) => score.doubts?.includes(field))
}

/** In the order in which they are gone through: doubtful ones first, then the other values, then what is empty. */
export function reviewOrder(score: Score): readonly Field[] {
  const doubts = doubtsOf(score)
  const rank = (field: Field) => (doubts.includes(field) ? 0 : valueOf(score, field) ? 1 : 2)
  return shownFields(score).toSorted((one, other) => rank(one) - rank(other))
}

/** The scores that have doubtful values, the most doubtful first. */
export function inDoubt(scores: Iterable<Score>): readonly Score[] {
  return [...scores]
    .filter((score) => doubtsOf(score).length > 0)
    .toSorted((one, other) => doubtsOf(other).length - doubtsOf(one).length || one.title.localeCompare(other.title) || one.id.localeCompare(other.id))
}

/** The next of the scores in doubt behind this one, round to the first; nothing when there is no other. */
export function nextInDoubt(scores: Iterable<Score>, id: string): Score | undefined {
  return inDoubt(scores).find((score) => score.id !== id)
}

/** Whether the user may still confirm a value that was read. */
export function acceptable(read: ReadValue | undefined): read is ReadValue {
  return read !== undefined && !read.corrected
}
