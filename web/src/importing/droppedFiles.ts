import type { Candidate } from './fileCheck'

/** All files of a drop, folders included. Entries must be taken before the event ends, so call this in its handler. */
export async function droppedFiles(data: DataTransfer): Promise<Candidate[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return pickedFiles(data.files)
  const found = await Promise.all(entries.map((entry) => filesIn(entry)))
  return found.flat()
}

/** The files of an input; those of a picked folder know their path in it. */
export function pickedFiles(files: Iterable<File>): Candidate[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}

async function filesIn(entry: FileSystemEntry): Promise<Candidate[]> {
  if (isDirectory(entry)) {
    const inside = await Promise.all((await childrenOf(entry)).map(filesIn))
    return inside.flat()
  }
  const file = await fileOf(entry as FileSystemFileEntry)
  return file ? [{ file, path: entry.fullPath.replace(/^\//, '') }] : []
}

/** A reader gives at most a hundred entries at a time, and an empty list at the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the reader has to be asked in order
    const batch = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (batch.length === 0) return all
    all.push(...batch)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
