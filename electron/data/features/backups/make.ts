// Makes a backup beside the ledger: three files under temporary names, checked against the open ledger, then renamed,
// the manifest last. It blocks the data thread meanwhile: nothing can be written between the count and the copy.

import { createHash, hash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { today } from '#common/clock.ts'
import type { DataContext, Session } from '#data/context.ts'
import { moveInPlace } from '#data/ledger-file/atomic-file.ts'
import { errorName, sqliteFault } from '#data/ledger-file/classify.ts'
import { keysPath, secondKeysPath } from '#data/ledger-file/format.ts'
import { readKeyChoices } from '#data/ledger-file/key-file.ts'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { OCCASIONS } from '#shared/contract/backups.ts'
import { dropNotice } from '../accounts/notices.ts'
import { factsOf, isSame } from './facts.ts'
import {
  firstPlace,
  freeBackupPath,
  isOwn,
  ledgerName,
  listFirst,
  removeBackup,
  removeUnfinished,
  TMP,
} from './first-place.ts'
import { type Found, filesOf, type Manifest } from './manifest.ts'
import { rotate } from './rotation.ts'
import { startMirror } from './second-place.ts'
import { noteBackupState } from './state.ts'

export type Occasion = (typeof OCCASIONS)[number]

/** An open ledger, as far as a backup needs it: before a migration there is no session yet. */
export type Source = Readonly<{ db: Database; dataKey: Buffer; path: string; ledgerId: string }>

/** Makes a backup now and removes those that the rule lets go; a copy to the second place follows by itself. */
export function makeBackup(ctx: DataContext, session: Session, occasion: Occasion): Found {
  const { db, dataKey, path, info } = session
  const made = backUp(ctx, { db, dataKey, path, ledgerId: info.ledgerId }, occasion)
  dropNotice(session, 'backup_failed')
  return made
}

export function backUp(ctx: DataContext, source: Source, occasion: Occasion): Found {
  const { path, ledgerId } = source
  const folder = firstPlace(path)
  const made = writable(folder, () => {
    mkdirSync(folder, { recursive: true })
    removeUnfinished(folder)
    return writeBackup(ctx, source, occasion, folder)
  })
  afterwards(ctx, () => removeOld(ctx, source))
  afterwards(ctx, () => noteBackupState(ctx.folders.state, ledgerId, { failed: null }))
  startMirror(ctx, { path, ledgerId })
  return made
}

function removeOld(ctx: DataContext, { path, ledgerId }: Source): void {
  const known = listFirst(path, ledgerId)
    .filter(isOwn(path))
    .map((found) => ({ ...found, ...found.manifest }))
  for (const old of rotate(known, today(ctx.clock)).remove) afterwards(ctx, () => removeBackup(old))
}

/** The backup is there: what cannot be tidied up now, a file that a virus scanner holds, is tried with the next one. */
function afterwards({ log }: DataContext, work: () => void): void {
  try {
    work()
  } catch (cause) {
    log.error('not tidied up after a backup', cause)
  }
}

function writeBackup(ctx: DataContext, source: Source, occasion: Occasion, folder: string): Found {
  const now = ctx.clock.now()
  const name = ledgerName(source.path)
  const path = freeBackupPath(folder, name, now)
  const [keys, backup, manifest] = filesOf(path)
  try {
    const keyText = readKeys(source)
    const facts = factsOf(source.db)
    snapshot(source.db, source.dataKey, backup + TMP, (copy) => {
      if (!isSame(facts, factsOf(copy))) throw new Error('the copy is not what the ledger holds')
    })
    const content: Manifest = {
      format: 'jytz-backup',
      version: 1,
      ledgerId: source.ledgerId,
      ledgerName: name,
      occasion,
      madeAt: now.toISOString(),
      appVersion: ctx.program.version,
      ...facts,
      branches: [...facts.branches],
      sizeBytes: statSync(backup + TMP).size,
      sha256: digestOf(backup + TMP),
      keysSha256: hash('sha256', keyText),
    }
    writeFlushed(keys + TMP, keyText)
    writeFlushed(manifest + TMP, `${JSON.stringify(content, null, 2)}\n`)
    for (const file of [keys, backup, manifest]) moveInPlace(file + TMP, file)
    return { path, fileName: basename(path), manifest: content }
  } catch (cause) {
    for (const file of [manifest, backup, keys]) {
      rmSync(file, { force: true })
      rmSync(file + TMP, { force: true })
    }
    throw cause
  }
}

/** The key file as it is; one that cannot be read would make a backup that nobody can open. */
function readKeys({ path, ledgerId }: Pick<Source, 'path' | 'ledgerId'>): string {
  const [{ keyFile, generation }] = readKeyChoices(path)
  const file = generation === 'second' ? secondKeysPath(path) : keysPath(path)
  if (keyFile.ledgerId !== ledgerId) throw new AppError('key_file_damaged', { path: file })
  return readFileSync(file, 'utf8')
}

export const keysDigest = (source: Pick<Source, 'path' | 'ledgerId'>): string =>
  hash('sha256', readKeys(source))

function writeFlushed(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true })
}

const CHUNK_BYTES = 4 * 1024 * 1024

function digestOf(path: string): string {
  const digest = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const handle = openSync(path, 'r')
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(handle, chunk)
      digest.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return digest.digest('hex')
}

/** What the system says of the folder, in words about the backup; damage of the ledger stays what it is. */
function writable<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const code = errorName(cause)
    if (cause instanceof AppError || code === '') throw cause
    const fault = sqliteFault(cause)
    if (fault === 'ledger_corrupt' || fault === 'disk_full') throw cause
    if (/^(?:ENOSPC|EDQUOT)$/.test(code)) throw new AppError('disk_full', {}, { cause })
    throw new AppError('backup_not_written', { folder }, { cause })
  }
}
