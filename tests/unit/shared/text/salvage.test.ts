import Connection from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#data/ledger-file/migrate.ts'
import { DERIVED_TABLES } from '#data/state/recompute.ts'
import { salvagePartText } from '#shared/text/salvage.ts'

it('every table that is salvaged has a name in both languages', () => {
  const db = new Connection(':memory:')
  migrate(db)
  const derived = new Set<string>(DERIVED_TABLES)
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .map(String)
    .filter((name) => !derived.has(name))
  for (const part of [...tables, 'history', 'latest']) {
    expect([part, salvagePartText(part, 'zh')]).not.toEqual([part, '其他数据'])
    expect(salvagePartText(part, 'en')).toMatch(/^[A-Z]/)
  }
})

it('what a later version names is still something', () => {
  expect(salvagePartText('toString', 'zh')).toBe('其他数据')
  expect(salvagePartText('unknown', 'en')).toBe('Other data')
})
