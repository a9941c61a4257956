// A copy of an open ledger under the same key. The file itself is never copied: the newest rows may be in its log.
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { flushFile } from './atomic-file.ts'
import { isDamage } from './classify.ts'
import { connect } from './connect.ts'
import { checkIntegrity } from './integrity.ts'

/** Copied to a free name, reopened, checked, flushed; `inspect` throws where the copy is not what it must be. */
export function snapshot(
  db: Database,
  dataKey: Buffer,
  target: string,
  inspect: (copy: Database) => void = () => undefined,
): void {
  try {
    db.prepare('VACUUM INTO ?').run(target)
    check(target, dataKey, inspect)
    flushFile(target)
  } catch (cause) {
    rmSync(target, { force: true })
    throw cause
  }
}

function check(target: string, dataKey: Buffer, inspect: (copy: Database) => void): void {
  const damaged = (cause?: unknown) =>
    new AppError('ledger_corrupt', { file: basename(target) }, { cause })
  try {
    const copy = connect(target, dataKey, { readonly: true })
    try {
      if (checkIntegrity(copy).integrity !== 'ok') throw damaged()
      inspect(copy)
    } finally {
      copy.close()
    }
  } catch (cause) {
    // Of the copy, not of the ledger that is open.
    throw isDamage(cause) ? damaged(cause) : cause
  }
}
