// Released migrations and the licences: each check finds what it is there for.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkReleasedMigrations } from '#build/check/released-migrations.ts'
import { packageFolder } from '#build/licences/bundled-packages.ts'
import { collectLicences } from '#build/licences/collect.ts'

const base = mkdtempSync(join(tmpdir(), 'release-'))
afterAll(() => rmSync(base, { recursive: true }))

let trees = 0
function plant(files: Readonly<Record<string, string | object>>): string {
  trees += 1
  const folder = join(base, String(trees))
  mkdirSync(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('the released migrations', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  const problems = (
    migrations: Readonly<Record<string, string>>,
    released: Readonly<Record<string, string>>,
  ): readonly string[] =>
    checkReleasedMigrations(
      plant({
        ...Object.fromEntries(
          Object.entries({ 'index.ts': '', ...migrations }).map(([name, text]) => [
            `electron/data/ledger-file/migrations/${name}`,
            text,
          ]),
        ),
        'build/check/released-migrations.json': released,
      }),
    ).problems

  it('may be followed by one that is not released yet', () => {
    expect(
      problems({ '0001-a.ts': 'a\n', '0002-b.ts': 'b' }, { '0001-a.ts': hash('a\n') }),
    ).toEqual([])
    expect(problems({ '0001-a.ts': 'a\r\n' }, { '0001-a.ts': hash('a\n') })).toEqual([])
  })

  it('are neither changed nor removed nor left out of the list', () => {
    expect(problems({ '0001-a.ts': 'A' }, { '0001-a.ts': hash('a') })).toEqual([
      `0001-a.ts: was released and is changed (now ${hash('A')}): undo that, and write a new migration`,
    ])
    expect(
      problems({ '0001-a.ts': 'a' }, { '0001-a.ts': hash('a'), '0002-b.ts': hash('b') }),
    ).toEqual(['0002-b.ts: was released and is gone'])
    expect(problems({ '0001-a.ts': 'a', '0002-b.ts': 'b' }, {})).toEqual([
      '0001-a.ts: is followed by a newer migration, so it is released: add it to build/check/released-migrations.json',
    ])
  })

  it('have numbers without gaps', () => {
    expect(problems({ '0002-b.ts': 'b' }, {})).toEqual([
      '0002-b.ts: the numbers have a gap or a double, expected 0001',
    ])
    expect(problems({}, {})).toHaveLength(1)
  })
})

describe('the licences', () => {
  const tree = plant({
    'a/package.json': { name: 'a', version: '1.0.0', license: 'MIT' },
    'a/LICENSE': 'words of a',
    'b/package.json': { name: 'b', version: '2.0.0', license: '(GPL-3.0 OR Apache-2.0)' },
    'b/license.md': 'words of b',
    'b/NOTICE': 'notice of b',
    'c/package.json': { name: 'c', version: '3.0.0', license: 'MIT' },
    'c/README.md': 'C\n\n## License\n\nwords of c',
    'closed/package.json': { name: 'closed', version: '4.0.0', license: 'MIT AND GPL-3.0' },
    'closed/LICENSE': 'words',
    'silent/package.json': { name: 'silent', version: '5.0.0' },
  })

  it('hold name, version, licence and words of every package', () => {
    const { text, problems } = collectLicences(
      tree,
      ['a', 'b', 'c'],
      { c: { file: 'c/README.md', part: /words[\s\S]*$/ } },
      [{ name: 'd', version: '6', licence: 'ISC', text: 'words of d' }],
    )
    expect(problems).toEqual([])
    expect(text.replaceAll(/^[=-]+$/gm, '-').split('\n')).toEqual(
      [
        ...['-', 'a 1.0.0', 'MIT', '-', 'words of a', ''],
        ...[
          '',
          '-',
          'b 2.0.0',
          '(GPL-3.0 OR Apache-2.0)',
          '-',
          'notice of b',
          '',
          'words of b',
          '',
        ],
        ...['', '-', 'c 3.0.0', 'MIT', '-', 'words of c', ''],
        ...['', '-', 'd 6', 'ISC', '-', 'words of d', ''],
      ].filter((line, index, all) => line !== '' || all[index - 1] !== ''),
    )
  })

  it('are read as npm had them once, too: any of a list', () => {
    const old = plant({
      'old/package.json': { name: 'old', version: '1', licenses: [{ type: 'MIT' }, { type: 'X' }] },
      'old/LICENSE': 'words',
    })
    const { text, problems } = collectLicences(old, ['old'], {}, [])
    expect(problems).toEqual([])
    expect(text).toContain('MIT OR X')
  })

  it('are missed where they are unknown or without words', () => {
    expect(collectLicences(tree, ['closed', 'silent', 'c'], {}, []).problems).toEqual([
      'closed 4.0.0: unknown licence "MIT AND GPL-3.0"',
      'silent 5.0.0: unknown licence ""',
      'silent 5.0.0: has no licence text',
      'c 3.0.0: has no licence text',
    ])
    expect(collectLicences(tree, ['a'], { gone: { file: 'a/LICENSE' } }, []).problems).toEqual([
      'gone: is named for its text, but is not in the product',
    ])
    expect(collectLicences(tree, [], {}, []).problems).toEqual([
      'no package was found in the product',
    ])
  })

  it('are looked for in the folder of the package that a module belongs to', () => {
    const root = import.meta.dirname.replace(/[\\/]tests[\\/].*$/, '')
    expect(packageFolder(root, `${root}/node_modules/@ant-design/icons/es/index.js?v=1`)).toBe(
      'node_modules/@ant-design/icons',
    )
    expect(packageFolder(root, '\0vite/preload-helper.js')).toBe('node_modules/vite')
    expect(packageFolder(root, `${root}/renderer/main.tsx`)).toBeNull()
  })
})
