// Builds dist/ where the sources changed since the last time, by content.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs'
import { build } from 'vite'
import { readNote, writeNote } from './setup/notes.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

const SOURCES = [
  'electron/**/*',
  'shared/**/*',
  'renderer/**/*',
  'build/vite.*.config.ts',
  'build/antd-*.ts',
]
const PRODUCTS = [
  'electron/main.mjs',
  'electron/data.mjs',
  'electron/parse-worker.mjs',
  'electron/preload.cjs',
  'renderer/index.html',
]

/** Builds what is out of date. Runs on Node 24. */
export async function bundleIfChanged() {
  const hash = hashOfSources()
  const complete = PRODUCTS.every((path) => existsSync(inRoot('dist', path)))
  if (complete && readNote('bundle').hash === hash) return
  process.stderr.write('正在构建… / Building…\n')
  await bundleForProduction()
  writeNote('bundle', { hash })
}

async function bundleForProduction() {
  // A test runner's own value would go into the bundles: libraries then behave as under test, with one id for all.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    const electron = inRoot('build', 'vite.electron.config.ts')
    await build({ configFile: electron, mode: 'production' })
    await build({ configFile: electron, mode: 'preload' })
    await build({ configFile: inRoot('build', 'vite.renderer.config.ts') })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

function hashOfSources() {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
  for (const file of [...files, inRoot('package-lock.json'), inRoot('package.json')].sort()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  await bundleIfChanged()
}
