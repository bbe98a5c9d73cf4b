const RANDOM_BYTES = 12

/** An id that nothing else has: `entry_<ms>_<random>`. Works on plain http too, where `randomUUID` is missing. */
export function newId(kind: string): string {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))
  return `${kind}_${Date.now()}_${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
