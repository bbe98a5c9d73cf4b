import { EntityStore } from '../sync/EntityStore'
import type { Item } from './item'

/** The pieces of the user's repertoire. */
export class ItemStore extends EntityStore<Item> {
  constructor() {
    super('repertoire_item')
  }
}
