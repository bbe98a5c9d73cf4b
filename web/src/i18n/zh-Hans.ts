import { en } from './en'
export const zhHans = en
