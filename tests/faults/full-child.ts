// Works on a ledger on a small disk that somebody has filled up, then on the same disk with room again. Prints what
// came of it as one line of JSON. `how`: disk = the folder is a file system of its own, filled with ballast; pages =
// nobody may mount one here, so SQLite itself is told that there is no room.
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { renewRecoveryKey } from '#data/features/accounts/recovery.ts'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { listFirst } from '#data/features/backups/first-place.ts'
import { makeBackup } from '#data/features/backups/make.ts'
import { importFile } from '#data/features/imports/service.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { readKeyFile } from '#data/ledger-file/key-file.ts'
import { fileVersion } from '#data/ledger-file/migrate.ts'
import { MIGRATIONS } from '#data/ledger-file/migrations/index.ts'
import { openLedgerFile } from '#data/ledger-file/open.ts'
import { settleFault } from '#data/session-fault.ts'
import { toWire } from '#data/wire-error.ts'
import { openTestContext, TEST_PASSPHRASE } from '#tests/helpers/ledger.ts'
import { contentOf, copyLedger, flawsOf } from './ledger.ts'

const [how = '', disk = '', task = '', source = '', argument = ''] = process.argv.slice(2)
const ballast = join(disk, 'ballast')
const test = openTestContext()
const path = copyLedger(source, disk)
const ROOM = 48 * 1024
const UNLIMITED = 1_073_741_823

/** Leaves so many bytes free. */
function fillDisk(room: number): void {
  if (how !== 'disk') return
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(bavail * bsize - room, 0)))
}
function fillPages(db: Database): void {
  if (how === 'pages') db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
}
function freeAll(db: Database | null): void {
  rmSync(ballast, { force: true })
  db?.pragma(`max_page_count = ${UNLIMITED}`)
}

type Outcome = Readonly<{ code: string; same: boolean; flaws: number; done: boolean }>

async function attempt(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (cause) {
    return toWire(settleFault(test.ctx, cause)).code
  }
}

/** In an open ledger: refused, as before, and done once there is room. */
async function inSession(work: () => unknown, isDone: (db: Database) => boolean): Promise<Outcome> {
  const { db } = await open()
  const before = JSON.stringify(contentOf(db))
  fillDisk(ROOM)
  fillPages(db)
  const code = await attempt(work)
  freeAll(db)
  const same = JSON.stringify(contentOf(db)) === before && !db.inTransaction
  const flaws = flawsOf(db).length
  await work()
  await closeLedger(test.ctx)
  const again = await open()
  return { code, same, flaws: flaws + flawsOf(again.db).length, done: isDone(again.db) }
}

const open = () => unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
const current = () => {
  const session = test.ctx.holder.current
  if (session === null) throw new Error('no ledger is open')
  return session
}
const request = { path: argument, kind: null, effective: null, dryRun: false }

/** Opened as the application does: a backup comes before the migration. */
const unlocked = async () => {
  await open()
  await closeLedger(test.ctx)
}

/** The file alone, so that it is the migration itself that finds no room. */
function migrated(): void {
  const list = MIGRATIONS.map((step) => ({
    ...step,
    up(db: Database) {
      fillPages(db)
      step.up(db)
    },
  }))
  openLedgerFile(path, Buffer.from(argument, 'hex'), list).close()
}

async function migration(work: () => unknown): Promise<Outcome> {
  const key = Buffer.from(argument, 'hex')
  fillDisk(ROOM)
  const code = await attempt(work)
  freeAll(null)
  const old = connect(path, key)
  const same = fileVersion(old) === 1
  old.close()
  await unlocked()
  const db = openLedgerFile(path, key)
  const flaws = flawsOf(db).length
  const done = fileVersion(db) === MIGRATIONS.length
  db.close()
  return { code, same, flaws, done }
}

async function keyFile(): Promise<Outcome> {
  await open()
  const before = JSON.stringify(readKeyFile(path))
  fillDisk(0)
  const code = await attempt(() => renewRecoveryKey(test.ctx))
  freeAll(null)
  const same = JSON.stringify(readKeyFile(path)) === before
  const recoveryKey = renewRecoveryKey(test.ctx)
  await closeLedger(test.ctx)
  const { db } = await unlockLedger(test.ctx, path, 'recovery', recoveryKey)
  return { code, same, flaws: flawsOf(db).length, done: true }
}

/** Not one byte is free: even a look into the ledger needs its auxiliary files. */
async function opening(): Promise<Outcome> {
  fillDisk(0)
  const code = await attempt(open)
  freeAll(null)
  const { db } = await open()
  return { code, same: true, flaws: flawsOf(db).length, done: true }
}

const people = (db: Database) => Number(db.prepare('SELECT count(*) FROM graduate').pluck().get())
const TASKS: Readonly<Record<string, () => Outcome | Promise<Outcome>>> = {
  import: () =>
    inSession(
      () => importFile(test.ctx, current(), request),
      (db) => people(db) > 500,
    ),
  backup: () =>
    inSession(
      () => makeBackup(test.ctx, current(), 'manual'),
      () => listFirst(path, current().info.ledgerId).length > 0,
    ),
  'migration-backup': () => migration(unlocked),
  migration: () => migration(migrated),
  keys: keyFile,
  opening,
}

const outcome = await TASKS[task]?.()
await test.close()
process.stdout.write(`${JSON.stringify(outcome)}\n`)
