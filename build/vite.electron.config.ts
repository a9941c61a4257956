// The shell, the data thread and its parser as ES modules of Node 24; the preload as one CommonJS file (mode "preload").
import { resolve } from 'node:path'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')
const source = (path: string): string => resolve(root, 'electron', path)

const ENTRIES: Readonly<Record<string, string>> = {
  main: source('main/index.ts'),
  data: source('data/index.ts'),
  'parse-worker': source('data/excel/read/parse-worker.ts'),
}

const ABSENT = '\0absent'
const NATIVE = ['cpu-features', './crypto/build/Release/sshcrypto.node']

/** ssh2 goes on without its native parts where loading them fails: they would have to be built for each system. */
const withoutNativeParts: Plugin = {
  name: 'without-native-parts',
  enforce: 'pre',
  resolveId: (source) => (NATIVE.includes(source) ? ABSENT : null),
  load: (id) => (id === ABSENT ? "throw new Error('left out')" : null),
}

function bundle(
  target: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
): UserConfig {
  const ending = format === 'es' ? 'mjs' : 'cjs'
  return {
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutNativeParts],
    // What ssh2 looks for beside itself when it is loaded, and never opens here; an ES module has no such word.
    ...(format === 'es' ? { define: { __dirname: 'import.meta.dirname' } } : {}),
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      target,
      outDir: resolve(root, 'dist/electron'),
      emptyOutDir: format === 'es',
      minify: false,
      rolldownOptions: {
        input,
        external: ['electron', 'better-sqlite3', /^node:/],
        // Chunks lie beside the entries: worker-entry.ts looks for the other entries in its own folder.
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name]-[hash].${ending}`,
        },
      },
    },
  }
}

export default defineConfig(({ mode }) =>
  mode === 'preload'
    ? bundle('chrome140', { preload: source('preload/index.ts') }, 'cjs')
    : bundle('node24', ENTRIES, 'es'),
)
