import type { ChangeEvent } from 'react'
import { t } from '../i18n/t'
import { pickedFiles } from './droppedFiles'
import type { ImportQueue } from './ImportQueue'

const FILES = 'pick-files'
const FOLDER = 'pick-folder'

/**
 * The inputs behind every button that adds scores. They are there once and stay: what is picked in an input that has left the
 * page meanwhile, as when the library turns out to be empty, would reach nobody.
 */
export function FileInputs({ queue }: { queue: ImportQueue }) {
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    queue.add(pickedFiles(currentTarget.files ?? []))
    // The same file may be picked again.
    currentTarget.value = ''
  }
  return (
    <>
      <input id={FILES} type="file" hidden multiple accept=".pdf,.png,.jpg,.jpeg" onChange={take} aria-label={t('import.files')} />
      <input id={FOLDER} type="file" hidden webkitdirectory="" onChange={take} aria-label={t('import.folder')} />
    </>
  )
}

export const pickFiles = () => document.getElementById(FILES)?.click()
export const pickFolder = () => document.getElementById(FOLDER)?.click()
