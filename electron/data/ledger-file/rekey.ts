// A ledger encrypted anew: a copy under the new key takes the place of the file. Nothing is encrypted in place, so
// whatever is cut short leaves a whole file and keys that open it: the former ones, or those of NAME.jytz.keys.next.
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { flushFile, moveInPlace } from './atomic-file.ts'
import { classed } from './classify.ts'
import { changeKey, connect } from './connect.ts'
import { nextKeysPath } from './format.ts'
import { checkIntegrity } from './integrity.ts'
import { type KeyFile, settleKeyFiles, writeNextKeyFile } from './key-file.ts'

export const REKEY_STEPS = ['copied', 'keys written', 'closed', 'exchanged'] as const
export type RekeyStep = (typeof REKEY_STEPS)[number]

type Rekey = Readonly<{
  /** is closed on the way, with nothing left in its log */
  db: Database
  path: string
  dataKey: Buffer
  next: Readonly<{ keyFile: KeyFile; dataKey: Buffer }>
  /** written into the copy before it becomes the ledger */
  amend: (copy: Database) => void
  /** told of each step: tests stop here */
  reached?: (step: RekeyStep) => void
}>

/** Throws with the former file in its place, or with the new one and its keys beside it. */
export function rekeyLedgerFile({ db, path, dataKey, next, amend, reached }: Rekey): void {
  const temporary = `${path}.rekey.tmp`
  let isExchanged = false
  classed(path, () => {
    try {
      copyUnderNewKey({ db, path, dataKey, next, amend }, temporary)
      reached?.('copied')
      writeNextKeyFile(path, next.keyFile)
      reached?.('keys written')
      closeWithoutLog(db, path)
      reached?.('closed')
      moveInPlace(temporary, path)
      isExchanged = true
      reached?.('exchanged')
      settleKeyFiles(path, next.keyFile)
    } catch (cause) {
      if (!isExchanged) discard(path, temporary)
      throw cause
    }
  })
}

function copyUnderNewKey(
  { db, path, dataKey, next, amend }: Omit<Rekey, 'reached'>,
  temporary: string,
): void {
  rmSync(temporary, { force: true })
  db.prepare('VACUUM INTO ?').run(temporary)
  const copy = connect(temporary, dataKey)
  try {
    changeKey(copy, next.dataKey)
  } finally {
    copy.close()
  }
  const renewed = connect(temporary, next.dataKey, { fileMustExist: true })
  try {
    amend(renewed)
    if (checkIntegrity(renewed).integrity !== 'ok')
      throw new AppError('ledger_corrupt', { file: basename(path) })
  } finally {
    renewed.close()
  }
  flushFile(temporary)
}

/** A log that stays behind would be taken for the log of the file that comes in its place. */
function closeWithoutLog(db: Database, path: string): void {
  const mode = db.pragma('journal_mode = DELETE', { simple: true })
  if (mode !== 'delete') throw new AppError('ledger_locked', { file: basename(path) })
  db.close()
}

function discard(path: string, temporary: string): void {
  for (const end of ['', '-journal']) rmSync(`${temporary}${end}`, { force: true })
  rmSync(nextKeysPath(path), { force: true })
}
