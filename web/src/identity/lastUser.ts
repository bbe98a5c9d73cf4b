import { forget, recall, remember } from '../state/storage'
import type { User } from './Session'

const NAME = 'user'

/** Who was signed in last on this browser and has not left since. */
export const lastUser = {
  get(): User | undefined {
    try {
      const user = JSON.parse(recall(NAME) ?? 'null') as Partial<User> | null
      return typeof user?.id === 'string' && typeof user.email === 'string' ? (user as User) : undefined
    } catch {
      return undefined
    }
  },

  set: (user: User): void => remember(NAME, JSON.stringify(user)),

  forget: (): void => forget(NAME),
}
