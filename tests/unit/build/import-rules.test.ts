// Plants one violation of each import rule in a small tree and sees exactly that rule speak up.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkImports } from '#build/check/imports.ts'
import { FORBIDDEN } from '#build/dependency-rules.ts'

type Tree = Readonly<Record<string, string>>

const PACKAGES = [
  'zod',
  'pinyin-pro',
  'react',
  'antd',
  'electron',
  'better-sqlite3',
  'kysely',
  'lodash',
]
const CLEAN: Tree = {
  'shared/schemas/person.ts': "import { z } from 'zod'\nexport const Person = z",
  'shared/domain/pinyin/index.ts': "import { pinyin } from 'pinyin-pro'\nexport const key = pinyin",
  'shared/contract/bridge.ts': 'export type Bridge = 1',
  'renderer/ui/button.tsx': "import { Button } from 'antd'\nexport const B = () => <Button />",
  'renderer/features/people/index.ts': "export { Page } from './page.tsx'",
  'renderer/features/people/page.tsx':
    "import type { Person } from '#shared/schemas/person.ts'\nexport const Page = (p: typeof Person) => p",
  'renderer/app/root.tsx':
    "import { Page } from '../features/people/index.ts'\nexport const Root = Page",
  'electron/common/clock.ts': 'export const now = () => 1',
  'electron/main/index.ts':
    "import { app } from 'electron'\nimport { now } from '#common/clock.ts'\nexport { app, now }",
  'electron/preload/index.ts':
    "import { ipcRenderer } from 'electron'\nexport const ipc = ipcRenderer",
  'electron/data/index.ts':
    "import Database from 'better-sqlite3'\nimport { Person } from '#shared/schemas/person.ts'\nexport { Database, Person }",
  'electron/data/ledger-file/migration.ts': 'export type Migration = 1',
  'electron/data/ledger-file/migrations/0001-a.ts':
    "import type { Migration } from '../migration.ts'\nexport const m: Migration = 1",
  'electron/data/ledger-file/migrations/index.ts': "export { m } from './0001-a.ts'",
  'electron/cli/index.ts': "import { Database } from '#data/index.ts'\nexport const db = Database",
}

const VIOLATIONS: Readonly<Record<string, Tree>> = {
  'no-circular': {
    'shared/domain/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1",
    'shared/domain/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2",
  },
  'no-unresolved': { 'shared/domain/a.ts': "import { b } from './missing.ts'\nexport const a = b" },
  'shared-is-pure': {
    'shared/domain/a.ts': "import lodash from 'lodash'\nexport const a = lodash",
  },
  'pinyin-in-one-place': {
    'shared/domain/a.ts': "import { pinyin } from 'pinyin-pro'\nexport const a = pinyin",
  },
  'renderer-only-shared': {
    'renderer/lib/a.ts':
      "import type { Migration } from '#data/ledger-file/migration.ts'\nexport type A = Migration",
  },
  'renderer-no-schemas': {
    'renderer/lib/a.ts':
      "import { Person } from '#shared/schemas/person.ts'\nexport const a = Person",
  },
  'renderer-no-node': {
    'renderer/lib/a.ts': "import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer",
  },
  'renderer-no-builtin': {
    'renderer/lib/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync",
  },
  'electron-never-renderer': {
    'electron/main/a.ts':
      "import type { B } from '#renderer/ui/button.tsx'\nexport type A = typeof B",
  },
  'renderer-rooms': {
    'renderer/lib/a.ts': "import { Root } from '../app/root.tsx'\nexport const a = Root",
  },
  'features-never-app': {
    'renderer/features/rows/index.ts':
      "import { Root } from '../../app/root.tsx'\nexport const a = Root",
  },
  'features-via-index': {
    'renderer/features/rows/index.ts':
      "import { Page } from '../people/page.tsx'\nexport const a = Page",
  },
  'app-features-via-index': {
    'renderer/app/a.ts':
      "import { Page } from '../features/people/page.tsx'\nexport const a = Page",
  },
  'sqlite-only-in-data': {
    'electron/common/a.ts': "import Database from 'better-sqlite3'\nexport const a = Database",
  },
  'data-never-electron': {
    'electron/data/a.ts': "import { app } from 'electron'\nexport const a = app",
  },
  'cli-never-electron': {
    'electron/cli/a.ts': "import { app } from '#main/index.ts'\nexport const a = app",
  },
  'common-knows-nobody': {
    'electron/common/a.ts':
      "import type { Migration } from '#data/ledger-file/migration.ts'\nexport type A = Migration",
  },
  'main-no-data': {
    'electron/main/a.ts':
      "import type { Migration } from '#data/ledger-file/migration.ts'\nexport type A = Migration",
  },
  'main-no-schemas': { 'electron/main/a.ts': "import { z } from 'zod'\nexport const a = z" },
  'preload-alone': {
    'electron/preload/a.ts': "import { now } from '#common/clock.ts'\nexport const a = now",
  },
  'migrations-are-frozen': {
    'electron/data/ledger-file/migrations/0002-b.ts':
      "import { Person } from '#shared/schemas/person.ts'\nexport const m = Person",
  },
  'no-tests-in-product': {
    'shared/domain/a.ts': "import { t } from '#tests/t.ts'\nexport const a = t",
    'tests/t.ts': 'export const t = 1',
  },
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function plant(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'))
  folders.push(folder)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('package.json', JSON.stringify({ type: 'module', imports: IMPORTS, dependencies: NAMED }))
  for (const name of PACKAGES) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, exports: { '.': { default: './index.js' } } }),
    )
    write(`node_modules/${name}/index.js`, 'export default 1')
  }
  for (const [path, text] of Object.entries({ ...CLEAN, ...tree })) write(path, text)
  return folder
}

const IMPORTS = {
  '#shared/*': './shared/*',
  '#common/*': './electron/common/*',
  '#data/*': './electron/data/*',
  '#main/*': './electron/main/*',
  '#renderer/*': './renderer/*',
  '#tests/*': './tests/*',
}
const NAMED = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']))

const rulesThatSpeak = async (tree: Tree): Promise<string[]> => {
  const { violations } = await checkImports(plant(tree))
  return [...new Set(violations.map(({ rule }) => rule))]
}

describe('the import rules', () => {
  it('find nothing in a tree that keeps them, and read all of it', async () => {
    const { modules, violations } = await checkImports(plant({}))
    expect(violations).toEqual([])
    expect(modules).toBeGreaterThanOrEqual(Object.keys(CLEAN).length)
  })

  it('have a planted violation each', () => {
    expect(Object.keys(VIOLATIONS).sort()).toEqual(FORBIDDEN.map(({ name }) => name).sort())
  })

  it.each(Object.keys(VIOLATIONS))('find a violation of %s', async (name) => {
    expect(await rulesThatSpeak(VIOLATIONS[name] ?? {})).toContain(name)
  })
})
