import { en } from './en'
import type { Catalogue } from './t'
export const de: Catalogue = en
