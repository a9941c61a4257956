// Rows 16 and 18: packages the application for Windows around a dummy program and looks at all that came out.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAsar } from '#build/package/asar.ts'
import { EXPECTED_FUSES, fuseProblems, SENTINEL } from '#build/package/fuses.ts'
import { packageProblems } from '#build/package/inspect.ts'
import { writeDummyElectron } from './dummy-electron.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const BINARY = 'node_modules/better-sqlite3/prebuilds/win32-x64.node'
const base = mkdtempSync(join(tmpdir(), '打包 package-'))
const product = join(base, 'out', 'win-unpacked')
const archive = join(product, 'resources', 'app.asar')
const program = join(product, 'GraduateLedger.exe')

beforeAll(() => {
  const electron = join(base, 'electron')
  writeDummyElectron(electron)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'build', 'package.mjs'),
      '--dir',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(base, 'out')}`,
    ],
    { encoding: 'utf8' },
  )
  expect([status, stdout, stderr]).toEqual([0, expect.any(String), expect.any(String)])
})
afterAll(() => rmSync(base, { recursive: true }))

const filesOf = (folder: string): string[] =>
  globSync('**/*', { cwd: join(ROOT, folder), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )

describe('the packaged application', () => {
  it('is what it must be', () => {
    expect(packageProblems(product)).toEqual([])
  })

  it('holds the bundles, the description and the database package in its archive, nothing else', () => {
    const wanted = [
      'package.json',
      ...filesOf('dist/electron'),
      ...filesOf('dist/renderer'),
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/package.json',
      ...filesOf('node_modules/better-sqlite3/lib'),
    ]
    const { packed, unpacked } = readAsar(archive)
    expect(packed.map(({ path }) => path).sort()).toEqual(wanted.sort())
    expect(unpacked).toEqual([BINARY])
  })

  it('is described without anything of its development', () => {
    const { packed } = readAsar(archive)
    const content = packed.find(({ path }) => path === 'package.json')?.content.toString() ?? '{}'
    const { name, main, dependencies, ...more } = JSON.parse(content)
    expect({ name, main, dependencies: Object.keys(dependencies) }).toEqual({
      name: 'graduate-employment-ledger',
      main: 'dist/electron/main.mjs',
      dependencies: ['better-sqlite3'],
    })
    expect(more).not.toHaveProperty('devDependencies')
    expect(more).not.toHaveProperty('scripts')
  })

  it('has beside the archive the binary for Windows, two languages and the licences', () => {
    expect(globSync('**/*.node', { cwd: join(product, 'resources') })).toEqual([
      join('app.asar.unpacked', BINARY),
    ])
    expect(readdirSync(join(product, 'resources')).sort()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ])
    expect(readdirSync(join(product, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
    const licences = readFileSync(join(product, 'THIRD-PARTY-LICENCES.txt'), 'utf8')
    for (const name of [
      'react',
      'antd',
      'better-sqlite3-multiple-ciphers',
      '@e965/xlsx',
      'zod',
      'pdfjs-dist',
      'OpenJPEG',
    ]) {
      expect(licences).toContain(`\n${name} `)
    }
  })

  it('row 16: has the fuses of the table', () => {
    const binary = readFileSync(program)
    const wire = binary.subarray(binary.indexOf(SENTINEL) + SENTINEL.length)
    expect([...wire.subarray(0, 2)]).toEqual([1, EXPECTED_FUSES.length])
    expect(wire.subarray(2, 2 + EXPECTED_FUSES.length).toString()).toBe('01001100')
  })

  it('row 18: holds the checksum of its archive, and nothing switches the check off', () => {
    expect(readFileSync(program).includes(readAsar(archive).headerHash)).toBe(true)
    const settings = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
    expect(settings).toContain('asar: { smartUnpack: false }')
    expect(settings).toContain('enableEmbeddedAsarIntegrityValidation: true')
    expect(settings).toContain('onlyLoadAppFromAsar: true')
    expect(settings).not.toMatch(/disable\w*(integrity|asar)|asar: false|afterPack|afterSign/i)
  })
})

describe('the inspection', () => {
  const copy = join(base, 'copy')
  const damaged = (damage: () => void): readonly string[] => {
    rmSync(copy, { recursive: true, force: true })
    cpSync(product, copy, { recursive: true })
    damage()
    return packageProblems(copy)
  }
  const change = (path: string, edit: (bytes: Buffer) => void): void => {
    const file = join(copy, path)
    const bytes = readFileSync(file)
    edit(bytes)
    writeFileSync(file, bytes)
  }

  it('row 18: finds one changed byte of the archive, in its content and in its list', () => {
    const { packed } = readAsar(archive)
    const page = packed.find(({ path }) => path === 'dist/renderer/index.html')?.content ?? ''
    expect(
      damaged(() =>
        change('resources/app.asar', (bytes) => bytes.write('X', bytes.indexOf(page), 'latin1')),
      ),
    ).toEqual(['dist/renderer/index.html: is not what its checksum says'])
    expect(
      damaged(() =>
        change('resources/app.asar', (bytes) => bytes.write('M', bytes.indexOf('main.mjs'))),
      ),
    ).toContain("the program does not hold app.asar's checksum")
  })

  it('row 16: finds a fuse that is wrong and one that nobody decided', () => {
    const wire = readFileSync(program).indexOf(SENTINEL) + SENTINEL.length
    expect(
      damaged(() => change('GraduateLedger.exe', (bytes) => bytes.write('1', wire + 2))),
    ).toEqual(['fuse runAsNode is not off'])
    const longer = Buffer.concat([readFileSync(program), Buffer.from('1')])
    longer[wire + 1] = EXPECTED_FUSES.length + 1
    expect(fuseProblems(longer)).toEqual(['1 fuses of this Electron are not decided'])
    expect(fuseProblems(Buffer.from('no program'))).toEqual(['the binary has no fuses'])
  })

  it('finds what does not belong there', () => {
    const planted = ['resources/default_app.asar', 'resources/app.asar.unpacked/a.js']
    expect(
      damaged(() => {
        for (const path of planted) writeFileSync(join(copy, path), '')
        rmSync(join(copy, 'THIRD-PARTY-LICENCES.txt'))
      }),
    ).toEqual([
      'a.js: lies beside the archive',
      'resources/default_app.asar: must not be there',
      'the licences are missing',
    ])
  })
})
