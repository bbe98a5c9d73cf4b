// Builds the library as a package of its own: ES modules with their types, to be installed from the folder or packed with `npm pack`.
//   node src/sync/build.mjs [FOLDER]      target/mirubato-sync when none is named
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const web = resolve(here, '../..')
const out = resolve(process.argv[2] ?? join(web, 'target/mirubato-sync'))

rmSync(out, { recursive: true, force: true })
execFileSync(process.execPath, [join(web, 'node_modules/typescript/bin/tsc'), '-p', here, '--outDir', out], { stdio: 'inherit' })

// The sources leave the ending away, as bundlers let them; Node does not.
for (const name of readdirSync(out)) {
  const file = join(out, name)
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(\bfrom |\bimport\()'(\.\/\w+)'/g, "$1'$2.js'"))
}
// The app takes the sources; whoever installs the package takes what is built.
const about = { ...JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')), exports: { '.': { types: './index.d.ts', default: './index.js' } } }
writeFileSync(join(out, 'package.json'), `${JSON.stringify(about, undefined, 2)}\n`)
cpSync(join(here, 'README.md'), join(out, 'README.md'))
cpSync(join(web, '../LICENSE'), join(out, 'LICENSE'))
