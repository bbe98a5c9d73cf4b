const RANDOM_BYTES = 12

/** A name that no other device has. Works on plain http too, where `randomUUID` is missing. */
export const newDeviceId = (): string => `web-${randomWord()}`

/** A name that nobody else has who takes in a stream. */
export const newRun = (): string => randomWord()

function randomWord(): string {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
