import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '#data/ledger-file/connect.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import type { Migration } from '#data/ledger-file/migration.ts'
import { MIGRATIONS } from '#data/ledger-file/migrations/index.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from '#data/ledger-file/open.ts'
import { runElsewhere } from '#tests/helpers/in-process.ts'
import { addPerson } from '#tests/helpers/people.ts'

let dir = ''
let path = ''
const key = randomBytes(32)
const open: Database[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-file-'))
  path = join(dir, 'a.jytz')
  createLedgerFile(path, key, (db) => {
    for (let i = 0; i < 200; i++) addPerson(db, { name: `某人${i}`, remark: 'x'.repeat(200) })
  })
})
afterEach(() => {
  for (const db of open.splice(0)) db.close()
  chmodSync(dir, 0o700)
  rmSync(dir, { recursive: true, force: true })
})

function openHere(list?: readonly Migration[]): Database {
  const db = openLedgerFile(path, key, list)
  open.push(db)
  return db
}

const people = (db: Database) => db.prepare('SELECT count(*) FROM graduate').pluck().get()
const failure = (code: string) => expect.objectContaining({ code })

const OPEN_ELSEWHERE = `
import { openLedgerFile } from '#data/ledger-file/open.ts'
const [path, key] = process.argv.slice(1)
try {
  openLedgerFile(path, Buffer.from(key, 'hex'))
  console.log('opened')
} catch (cause) {
  console.log(cause.code ?? cause)
}`
const openElsewhere = () => runElsewhere(OPEN_ELSEWHERE, [path, key.toString('hex')])

describe('a ledger file', () => {
  it('is made whole, without leftovers, and opens', () => {
    expect(readdirSync(dir)).toEqual(['a.jytz'])
    expect(people(openHere())).toBe(200)
  })

  it('is open as it must be', () => {
    const db = openHere()
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect({
      cipher: pragma('cipher'),
      algorithm: pragma('algorithm'),
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      foreignKeys: pragma('foreign_keys'),
      locking: pragma('locking_mode'),
      temporary: pragma('temp_store'),
      trusted: pragma('trusted_schema'),
    }).toEqual({
      cipher: 'aegis',
      algorithm: 'aegis-256',
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      locking: 'exclusive',
      temporary: 2,
      trusted: 0,
    })
  })

  it('leaves one file when it is closed, and closing twice is harmless', () => {
    const db = openHere()
    addPerson(db, {})
    closeLedgerFile(db)
    closeLedgerFile(db)
    expect(readdirSync(dir)).toEqual(['a.jytz'])
    expect(people(openHere())).toBe(201)
  })

  it('is never made over another', () => {
    const before = readFileSync(path)
    expect(() => createLedgerFile(path, key, () => {})).toThrow(failure('ledger_exists'))
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(dir)).toEqual(['a.jytz'])
  })

  it('is not left half made', () => {
    const other = join(dir, 'b.jytz')
    const fail = () => {
      throw new Error('no')
    }
    expect(() => createLedgerFile(other, key, fail)).toThrow('no')
    expect(readdirSync(dir)).toEqual(['a.jytz'])
  })
})

describe('a second opener', () => {
  it('is refused in the same process and in another, and the first works on', () => {
    const db = openHere()
    chmodSync(dir, 0o777)
    chmodSync(path, 0o666)
    expect(() => openHere()).toThrow(failure('ledger_locked'))
    expect(openElsewhere()).toBe('ledger_locked')
    addPerson(db, {})
    expect(people(db)).toBe(201)
  })

  it('is welcome after the first has closed', () => {
    closeLedgerFile(openHere())
    expect(people(openHere())).toBe(200)
  })
})

describe('what is read-only', () => {
  it('is said at the start, file or folder', () => {
    chmodSync(path, 0o444)
    chmodSync(dir, 0o777)
    expect(openElsewhere()).toBe('readonly')
    chmodSync(path, 0o666)
    chmodSync(dir, 0o555)
    expect(openElsewhere()).toBe('readonly')
    chmodSync(dir, 0o777)
    expect(openElsewhere()).toBe('opened')
  })
})

describe('a file that is not as it should be', () => {
  it('is missing', () => {
    rmSync(path)
    expect(() => openHere()).toThrow(failure('ledger_missing'))
    expect(existsSync(path)).toBe(false)
  })

  it.each([16, 20, 300, 4100, 9000, 20_000, -5000, -100, -1])(
    'is damaged by one byte at %i',
    (offset) => {
      const bytes = readFileSync(path)
      const at = (offset + bytes.length) % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      writeFileSync(path, bytes)
      expect(() => openHere()).toThrow(failure('ledger_corrupt'))
      expect(readFileSync(path)).toEqual(bytes)
    },
  )

  it('holds what it held when the salt in its first bytes is damaged: the key is raw', () => {
    const bytes = readFileSync(path)
    bytes.fill(0x55, 0, 16)
    writeFileSync(path, bytes)
    const db = openHere()
    expect(people(db)).toBe(200)
    expect(checkIntegrity(db).integrity).toBe('ok')
  })

  it('is cut off, empty, no database, not encrypted, or another database under our key', () => {
    const bytes = readFileSync(path)
    const plain = join(dir, 'plain.db')
    const database = new Connection(plain)
    database.exec('CREATE TABLE a (b)')
    database.close()
    const foreign = join(dir, 'foreign.db')
    const ours = connect(foreign, key)
    ours.exec('CREATE TABLE a (b)')
    ours.close()
    const contents = [
      bytes.subarray(0, bytes.length / 2),
      Buffer.alloc(0),
      Buffer.from('x'.repeat(9000)),
      readFileSync(plain),
      readFileSync(foreign),
    ]
    for (const content of contents) {
      writeFileSync(path, content)
      expect(() => openHere()).toThrow(failure('ledger_corrupt'))
      expect(readFileSync(path)).toEqual(content)
    }
  })

  it('is encrypted with another key', () => {
    expect(() => openLedgerFile(path, randomBytes(32))).toThrow(failure('ledger_corrupt'))
  })

  it('is newer than the program, and stays untouched', () => {
    const db = openHere()
    db.pragma('user_version = 99')
    closeLedgerFile(db)
    const before = readFileSync(path)
    expect(() => openHere()).toThrow(failure('ledger_newer'))
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(dir)).toEqual(['a.jytz'])
  })
})

describe('checkIntegrity', () => {
  it('says ok', () => {
    expect(checkIntegrity(openHere())).toEqual({ integrity: 'ok', problems: [] })
  })

  it('names broken references', () => {
    const db = openHere()
    db.pragma('foreign_keys = OFF')
    addPerson(db, { school_id: 77 })
    expect(checkIntegrity(db)).toEqual({
      integrity: 'damaged',
      problems: ['foreign key: graduate'],
    })
  })
})

describe('an older file', () => {
  const second = (sql: string): readonly Migration[] => [
    ...MIGRATIONS,
    {
      version: MIGRATIONS.length + 1,
      name: 'next',
      up: (db) => {
        db.exec(sql)
      },
    },
  ]
  const next = MIGRATIONS.length + 1

  it('is migrated, after what is to be done before', () => {
    const seen: unknown[] = []
    const note = (older: Database) => seen.push(older.pragma('user_version', { simple: true }))
    const db = openLedgerFile(path, key, second('ALTER TABLE graduate ADD COLUMN shoe TEXT'), note)
    open.push(db)
    expect(db.pragma('user_version', { simple: true })).toBe(next)
    expect(seen).toEqual([MIGRATIONS.length])
  })

  it('stays as it is where that fails, and one at the newest version needs nothing before', () => {
    const refuse = () => {
      throw new Error('no backup')
    }
    const shoe = second('ALTER TABLE graduate ADD COLUMN shoe TEXT')
    expect(() => openLedgerFile(path, key, shoe, refuse)).toThrow('no backup')
    const db = openLedgerFile(path, key, MIGRATIONS, refuse)
    open.push(db)
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  })

  it('stays at its version when the migration fails, also at the second try', () => {
    for (const _try of [1, 2]) {
      expect(() => openHere(second('CREATE TABLE b (c); oops'))).toThrow('syntax error')
    }
    const db = openHere()
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(people(db)).toBe(200)
    expect(db.prepare("SELECT name FROM sqlite_master WHERE name = 'b'").all()).toEqual([])
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
