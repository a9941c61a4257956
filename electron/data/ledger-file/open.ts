// Opens and makes ledger files. What leaves here is checked, locked for others and at the newest version.
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { moveInPlace } from './atomic-file.ts'
import { classed, sqliteFault } from './classify.ts'
import { connect } from './connect.ts'
import { requireSuitableFolder } from './folder.ts'
import { APPLICATION_ID } from './format.ts'
import { checkIntegrity } from './integrity.ts'
import { fileVersion, migrate, newest, refuseNewer } from './migrate.ts'
import type { Migration } from './migration.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { overwriteIfDue } from './overwrite.ts'
import { noteFile } from './presence.ts'

const CACHE_MIN_KIB = 64 * 1024
const CACHE_MAX_KIB = 1024 * 1024

export function openLedgerFile(
  path: string,
  dataKey: Buffer,
  list: readonly Migration[] = MIGRATIONS,
  beforeMigration: (db: Database) => void = () => undefined,
): Database {
  if (!existsSync(path)) throw new AppError('ledger_missing', { file: basename(path) })
  requireSuitableFolder(path)
  return classed(path, () => {
    requireWritable(path)
    const db = connect(path, dataKey, { fileMustExist: true })
    try {
      requireLedger(db, path)
      refuseNewer(db, list)
      configure(db, path)
      lock(db)
      removeLeftovers(path)
      requireSound(db, path)
      upgrade(db, list, beforeMigration)
      overwriteIfDue(db)
      noteFile(db, path)
      return db
    } catch (cause) {
      db.close()
      throw cause
    }
  })
}

/** Makes a ledger file at a path that must be free; `fill` writes its first rows before anybody can see it. */
export function createLedgerFile(
  path: string,
  dataKey: Buffer,
  fill: (db: Database) => void,
  list: readonly Migration[] = MIGRATIONS,
): void {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    classed(path, () => {
      const db = connect(temporary, dataKey)
      try {
        db.pragma(`application_id = ${APPLICATION_ID}`)
        configure(db, temporary)
        migrate(db, list)
        db.transaction(() => fill(db)).immediate()
      } finally {
        db.close()
      }
      if (existsSync(path)) throw new AppError('ledger_exists', { file: basename(path) })
      moveInPlace(temporary, path)
    })
  } catch (cause) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${temporary}${end}`, { force: true })
    throw cause
  }
}

export function closeLedgerFile(db: Database): void {
  if (!db.open) return
  try {
    db.pragma('optimize')
  } catch (cause) {
    // Statistics that speed up queries, nothing more: on a full disk, or one that has gone, the file is closed all the same.
    if (sqliteFault(cause) === null) throw cause
  } finally {
    db.close()
  }
}

/** SQLite opens a read-only file without a word and fails at the first change. */
function requireWritable(path: string): void {
  closeSync(openSync(path, 'r+'))
}

/** What a crash left of copies, migrations and key files; nobody else is at it, the ledger is locked. */
function removeLeftovers(path: string): void {
  const name = basename(path)
  for (const entry of readdirSync(dirname(path))) {
    if (!entry.startsWith(`${name}.`) || !LEFTOVER.test(entry)) continue
    rmSync(join(dirname(path), entry), { force: true })
  }
}
const LEFTOVER = /\.tmp(?:-wal|-shm|-journal)?$/

function configure(db: Database, path: string): void {
  db.pragma('journal_mode = WAL')
  // Under WAL the default is NORMAL, and a power cut would lose commits.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // Deleted values are overwritten at once; costs an import nothing that can be measured.
  db.pragma('secure_delete = ON')
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('temp_store = MEMORY')
  db.pragma('trusted_schema = OFF')
  const size = Math.ceil((statSync(path).size * 2) / 1024)
  db.pragma(`cache_size = -${Math.min(Math.max(size, CACHE_MIN_KIB), CACHE_MAX_KIB)}`)
}

/** Exclusive locking begins with the next transaction: taken now, so that a second opener fails at the start. */
function lock(db: Database): void {
  db.exec('BEGIN IMMEDIATE; COMMIT')
}

function requireLedger(db: Database, path: string): void {
  if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  throw new AppError('ledger_corrupt', { file: basename(path) })
}

function requireSound(db: Database, path: string): void {
  if (checkIntegrity(db, 'quick').integrity === 'ok') return
  throw new AppError('ledger_corrupt', { file: basename(path) })
}

function upgrade(
  db: Database,
  list: readonly Migration[],
  beforeMigration: (db: Database) => void,
): void {
  if (fileVersion(db) === newest(list)) return
  if (fileVersion(db) > 0) beforeMigration(db)
  migrate(db, list)
}
