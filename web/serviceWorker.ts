import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const WORKER = 'sw.js'

/**
 * Writes the service worker with the names of all files of the app. Its version is the hash of what they hold, so that any change of
 * the app is a new worker, and the same app the same.
 */
export function serviceWorker(): Plugin {
  let folder = 'dist'
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ build, root }) => {
      folder = join(root, build.outDir)
    },
    closeBundle: {
      order: 'post',
      handler() {
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((each) => each.isFile() && each.name !== WORKER)
          .map((each) => join(each.parentPath, each.name).slice(folder.length).replaceAll('\\', '/'))
          .toSorted()
        const hash = createHash('sha256')
        for (const file of files) hash.update(file).update(readFileSync(join(folder, file)))
        const shell = JSON.stringify(files.map((file) => (file === '/index.html' ? '/' : file)))
        const worker = readFileSync(join(import.meta.dirname, 'worker', WORKER), 'utf8')
        const written = worker.replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16))).replace("['SHELL']", shell)
        writeFileSync(join(folder, WORKER), written)
      },
    },
  }
}
