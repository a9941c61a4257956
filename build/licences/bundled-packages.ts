// Which packages the bundles take code or styles from: the bundles are made once more, without being written.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'vite'

const BUNDLES: readonly (readonly [config: string, mode: string])[] = [
  ['vite.electron.config.ts', 'production'],
  ['vite.electron.config.ts', 'preload'],
  ['vite.renderer.config.ts', 'production'],
]

/** Virtual modules that a bundler writes into the bundle are code of its own. */
const RUNTIMES: readonly (readonly [start: string, folder: string])[] = [
  ['\0rolldown/', 'node_modules/rolldown'],
  ['\0vite/', 'node_modules/vite'],
]

/** Folders of packages, from the root of the tree, sorted. */
export async function bundledPackages(root: string): Promise<readonly string[]> {
  const folders = new Set<string>()
  for (const [config, mode] of BUNDLES) {
    await build({
      configFile: join(root, 'build', config),
      mode,
      logLevel: 'error',
      build: { write: false },
      plugins: [collector(root, folders)],
    })
  }
  return [...folders].sort()
}

function collector(root: string, folders: Set<string>): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue
        for (const id of part.moduleIds) {
          const folder = packageFolder(root, id)
          if (folder !== null) folders.add(folder)
        }
      }
    },
  }
}

/** null when a module is our own. */
export function packageFolder(root: string, id: string): string | null {
  const runtime = RUNTIMES.find(([start]) => id.startsWith(start))
  if (runtime !== undefined) return runtime[1]
  const path = id.replace(/^\0/, '').replaceAll('\\', '/')
  const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
  if (folder === undefined) return null
  if (!existsSync(join(folder, 'package.json'))) throw new Error(`${folder} is no package`)
  return relative(root, folder).replaceAll('\\', '/')
}
