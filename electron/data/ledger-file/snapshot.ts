// A copy of an open ledger under the same key. The file itself is never copied: the newest rows may be in its log.
import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { flushFile, moveInPlace } from './atomic-file.ts'
import { connect } from './connect.ts'
import { checkIntegrity } from './integrity.ts'

/** Copied, reopened, checked, flushed, renamed; an older copy of that name is replaced. */
export function snapshot(db: Database, dataKey: Buffer, target: string): void {
  const temporary = `${target}.tmp`
  rmSync(temporary, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(temporary)
    const copy = connect(temporary, dataKey, { readonly: true })
    const { integrity } = checkIntegrity(copy)
    copy.close()
    if (integrity !== 'ok') throw new AppError('ledger_corrupt', { file: target })
    flushFile(temporary)
    moveInPlace(temporary, target)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
}
