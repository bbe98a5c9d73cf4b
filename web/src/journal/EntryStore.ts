import { EntityStore } from '../sync/EntityStore'
import type { Entry } from './entry'

/** The user's entries, as far as they have come. */
export class EntryStore extends EntityStore<Entry> {
  constructor() {
    super('logbook_entry')
  }
}
