// Holds a packaged application against what may be in it: rows 16 and 18 of the security table.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAsar, sha256 } from './asar.ts'
import { fuseProblems } from './fuses.ts'

const BINARY = 'node_modules/better-sqlite3/prebuilds/win32-x64.node'
const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/electron\/[\w-]+\.(mjs|cjs)$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(js|css|svg)$/,
  /^dist\/renderer\/assets\/pdf\.worker\.min-[\w-]+\.mjs$/,
  /^dist\/renderer\/pdf\/(cmaps\/[\w-]+\.bcmap|standard_fonts\/Foxit\w+\.pfb)$/,
  /^dist\/renderer\/pdf\/wasm\/(jbig2|openjpeg)_nowasm_fallback\.js$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js)$/,
]
const NEEDED = [
  'package.json',
  'dist/electron/main.mjs',
  'dist/electron/data.mjs',
  'dist/electron/preload.cjs',
  'dist/renderer/index.html',
  // Chinese text in a PDF without its font
  'dist/renderer/pdf/cmaps/UniGB-UCS2-H.bcmap',
  'dist/renderer/pdf/cmaps/Adobe-GB1-UCS2.bcmap',
  'node_modules/better-sqlite3/lib/win32-x64.js',
]
const DEVELOPMENT = ['devDependencies', 'scripts']

/** `folder` is electron-builder's win-unpacked; empty when it is as it must be. */
export function packageProblems(folder: string): readonly string[] {
  const archive = readAsar(join(folder, 'resources', 'app.asar'))
  const paths = archive.packed.map(({ path }) => path)
  const beside = filesBelow(join(folder, 'resources', 'app.asar.unpacked'))
  const [program, ...others] = globSync('*.exe', { cwd: folder })
  if (program === undefined || others.length > 0) return ['there is not exactly one program']
  const binary = readFileSync(join(folder, program))
  const integrity = JSON.stringify([
    { file: 'resources\\app.asar', alg: 'SHA256', value: archive.headerHash },
  ])
  return [
    ...paths
      .filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))
      .map((path) => `${path}: does not belong into app.asar`),
    ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path}: is missing`),
    ...only(BINARY, archive.unpacked, 'is listed outside the archive'),
    ...only(BINARY, beside, 'lies beside the archive'),
    ...archive.packed
      .filter(({ content, hash }) => sha256(content) !== hash)
      .map(({ path }) => `${path}: is not what its checksum says`),
    ...(binary.includes(integrity) ? [] : ["the program does not hold app.asar's checksum"]),
    ...descriptionProblems(archive.packed.find(({ path }) => path === 'package.json')?.content),
    ...['app', 'default_app.asar']
      .filter((name) => existsSync(join(folder, 'resources', name)))
      .map((name) => `resources/${name}: must not be there`),
    ...(existsSync(join(folder, 'THIRD-PARTY-LICENCES.txt')) ? [] : ['the licences are missing']),
    ...fuseProblems(binary),
  ]
}

function only(wanted: string, paths: readonly string[], where: string): readonly string[] {
  const others = paths.filter((path) => path !== wanted).map((path) => `${path}: ${where}`)
  return paths.includes(wanted) ? others : [...others, `${wanted}: is missing`]
}

function descriptionProblems(content: Buffer | undefined): readonly string[] {
  if (content === undefined) return []
  const description: object = JSON.parse(content.toString('utf8'))
  return DEVELOPMENT.filter((key) => key in description).map((key) => `package.json holds ${key}`)
}

function filesBelow(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
