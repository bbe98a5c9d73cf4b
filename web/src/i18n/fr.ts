import { en } from './en'
import type { Catalogue } from './t'
export const fr: Catalogue = en
