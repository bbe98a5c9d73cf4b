const RANDOM_BYTES = 12

/** A name that no other device has. Works on plain http too, where `randomUUID` is missing. */
export function newDeviceId(): string {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))
  return `web-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
