// A copy that any program can read: the data is never locked in. In clear beside the name that was asked for until it is
// proven: where that file lies is noted first, so that what a kill leaves of it goes with the next opening.
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Connection from 'better-sqlite3'
import type { DataContext, Session } from '#data/context.ts'
import { flushFile, moveInPlace } from '#data/ledger-file/atomic-file.ts'
import { errorName, sqliteFault } from '#data/ledger-file/classify.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { refuseLedgerFile } from '#data/ledger-file/refuse-ledger-file.ts'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { recordAct } from '#data/write-batch.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { factsOf, isSame } from './facts.ts'
import { noteBackupState, readBackupState } from './state.ts'

export type PlainCopy = Readonly<{
  path: string
  reason: string
  /** told when the copy is in clear: tests stop here */
  reached?: () => void
}>

/** Logged first: a copy that nobody knows of is worse than an entry without a copy. */
export function writePlainCopy(
  ctx: DataContext,
  session: Session,
  { path, reason, reached }: PlainCopy,
): Readonly<{ sizeBytes: number }> {
  refuseLedgerFile(path, session.path)
  const file = basename(path)
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  recordAct(ctx, session, { key: 'plainCopy', params: { reason, file } }, 'backups')
  notePlain(ctx, session, temporary)
  try {
    snapshot(session.db, session.dataKey, temporary)
    unlockCopy(temporary, session)
    reached?.()
    const plain = new Connection(temporary, { readonly: true, fileMustExist: true })
    try {
      const isWhole = checkIntegrity(plain).integrity === 'ok'
      if (!isWhole || !isSame(factsOf(plain), factsOf(session.db))) {
        throw new Error('the plain copy is not what the ledger holds')
      }
    } finally {
      plain.close()
    }
    flushFile(temporary)
    moveInPlace(temporary, path)
    return { sizeBytes: statSync(path).size }
  } catch (cause) {
    const isFull = sqliteFault(cause) === 'disk_full' || errorName(cause) === 'ENOSPC'
    if (isFull || cause instanceof AppError || errorName(cause) === '') throw cause
    throw new AppError('file_not_writable', { file }, { cause })
  } finally {
    for (const end of ['', '-journal']) rmSync(temporary + end, { force: true })
    notePlain(ctx, session, null)
  }
}

function notePlain({ folders }: DataContext, { info }: Session, plain: string | null): void {
  noteBackupState(folders.state, info.ledgerId, { plain })
}

/** What a kill left in clear; on a stick that is not there now it waits for the stick. */
export function removePlain({ folders }: DataContext, ledgerId: string): void {
  const { plain } = readBackupState(folders.state, ledgerId)
  if (plain === null || !TEMPORARY.test(plain) || !existsSync(dirname(plain))) return
  for (const end of ['', '-journal']) rmSync(plain + end, { force: true })
  noteBackupState(folders.state, ledgerId, { plain: null })
}
const TEMPORARY = /\.[0-9a-f]{8}\.tmp$/

function unlockCopy(path: string, { dataKey }: Session): void {
  const copy = connect(path, dataKey, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = MEMORY')
    copy.rekey(Buffer.alloc(0))
  } finally {
    copy.close()
  }
}
