/** What this browser remembers. Storage may be switched off or full: then nothing is remembered, and nothing fails. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`mirubato.${name}`, value)
  } catch {
    // Works without.
  }
}

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`mirubato.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`mirubato.${name}`)
  } catch {
    // Was not remembered either.
  }
}
