import { keyOf, type Mutation, type Queued, wireOf } from './mutation'

const MOST = 100
/** The server takes 256 KB, with what is around the mutations. */
const MOST_BYTES = 200_000

/**
 * The next mutations to send, in their order. A batch ends before a change of something that the batch itself makes: only the
 * answer tells by which id and version that is known from then on.
 */
export function nextBatch(queue: readonly Queued[], most = MOST): readonly Mutation[] {
  const batch: Mutation[] = []
  const made = new Set<string>()
  let bytes = 0
  for (const queued of queue) {
    if (queued.answered) continue
    const mutation = wireOf(queued)
    const key = keyOf(queued)
    bytes += sizeOf(mutation)
    if (batch.length > 0 && (batch.length >= most || bytes > MOST_BYTES || made.has(key))) break
    batch.push(mutation)
    if (queued.base === undefined) made.add(key)
  }
  return batch
}

const encoder = new TextEncoder()

const sizeOf = (mutation: Mutation) => encoder.encode(JSON.stringify(mutation)).length
