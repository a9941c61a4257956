import Connection, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, newest } from '#data/ledger-file/migrate.ts'
import type { Migration } from '#data/ledger-file/migration.ts'
import { MIGRATIONS } from '#data/ledger-file/migrations/index.ts'

const step = (version: number, sql: string): Migration => ({
  version,
  name: `step ${version}`,
  up: (db) => {
    db.exec(sql)
  },
})
const first = step(1, 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT')
const state = (db: Database) => ({
  version: db.pragma('user_version', { simple: true }),
  foreignKeys: db.pragma('foreign_keys', { simple: true }),
  schema: db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all(),
})

function atFirst(): Database {
  const db = new Connection(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, [first])
  return db
}

describe('migrations', () => {
  it('are numbered 1..n without holes, each under its number', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_step, i) => i + 1))
    for (const { version, name } of MIGRATIONS) {
      expect(name).toMatch(new RegExp(`^${String(version).padStart(4, '0')}-[a-z0-9-]+$`))
    }
  })

  it('bring an empty file to the newest version, and then change nothing', () => {
    const db = new Connection(':memory:')
    migrate(db)
    const before = state(db)
    expect(before.version).toBe(newest())
    migrate(db)
    expect(state(db)).toEqual(before)
  })

  it('stop at the version that is asked for', () => {
    const db = new Connection(':memory:')
    migrate(db, [first, step(2, 'CREATE TABLE b (id INTEGER)')], 1)
    expect(state(db).version).toBe(1)
  })
})

describe('a step that fails', () => {
  it('leaves version and schema as before, and the steps before it stand', () => {
    const db = atFirst()
    const broken = step(3, 'CREATE TABLE c (id INTEGER); CREATE TABLE a (id INTEGER)')
    const list = [first, step(2, 'CREATE TABLE b (id INTEGER)'), broken]
    migrate(db, list, 2)
    const before = state(db)
    expect(() => migrate(db, list)).toThrow('table a already exists')
    expect(state(db)).toEqual(before)
    expect(before).toMatchObject({ version: 2, foreignKeys: 1 })
  })

  it('can be repeated once it is right', () => {
    const db = atFirst()
    expect(() => migrate(db, [first, step(2, 'CREATE TABLE b (id INTEGER); oops')])).toThrow()
    migrate(db, [first, step(2, 'CREATE TABLE b (id INTEGER)')])
    expect(state(db).version).toBe(2)
  })

  it('is one that breaks a foreign key', () => {
    const db = atFirst()
    const sql = `CREATE TABLE b (a_id INTEGER REFERENCES a (id)) STRICT; INSERT INTO b VALUES (7)`
    const before = state(db)
    expect(() => migrate(db, [first, step(2, sql)])).toThrow('broken foreign keys')
    expect(state(db)).toEqual(before)
  })
})

describe('a newer file', () => {
  it('is refused and not touched', () => {
    const db = atFirst()
    db.pragma('user_version = 7')
    const before = state(db)
    expect(() => migrate(db, [first])).toThrow(
      expect.objectContaining({ code: 'ledger_newer', params: { found: 7, known: 1 } }),
    )
    expect(state(db)).toEqual(before)
  })
})
