// What an error of SQLite or of the system means for a ledger and the files beside it. Classed here and nowhere else:
// at opening, in every command and in every job.
import { statfsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/result.ts'

type Table = readonly (readonly [RegExp, ErrorCode])[]

// The first that fits: a page that fails its authentication is an I/O error of a kind of its own.
const SQLITE: Table = [
  [/^SQLITE_(?:CORRUPT|NOTADB|IOERR_DATA|IOERR_CORRUPTFS)/, 'ledger_corrupt'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL|IOERR_LOCK)/, 'ledger_locked'],
  [/^SQLITE_(?:IOERR|READONLY_DBMOVED)(?!_NOMEM)/, 'drive_gone'],
  [/^SQLITE_(?:READONLY|CANTOPEN)/, 'readonly'],
  [/^SQLITE_FULL/, 'disk_full'],
]

// UNKNOWN is what Windows answers for a stick that was pulled out.
const SYSTEM: Table = [
  [/^(?:ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|ESTALE|UNKNOWN)$/, 'drive_gone'],
  [/^(?:ENOSPC|EDQUOT)$/, 'disk_full'],
  [/^(?:EACCES|EPERM|EROFS)$/, 'readonly'],
  [/^EBUSY$/, 'ledger_locked'],
]

export function errorName(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** The code for an error of SQLite; null = none of SQLite's, or one that no user can act on. */
export function sqliteFault(cause: unknown): ErrorCode | null {
  return lookUp(SQLITE, cause)
}

export function isDamage(cause: unknown): cause is Error {
  return sqliteFault(cause) === 'ledger_corrupt'
}

/** Runs what touches a ledger or its key file alone: there every error of the system is about that file. */
export function classed<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const code = sqliteFault(cause) ?? lookUp(SYSTEM, cause)
    if (code === null) throw cause
    const isFull = code === 'drive_gone' && isDriveFull(dirname(path))
    throw new AppError(isFull ? 'disk_full' : code, { file: basename(path) }, { cause })
  }
}

const FULL_BYTES = 64 * 1024

/** On a drive without a free byte SQLite fails at its auxiliary files, with an error of reading and writing. */
function isDriveFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < FULL_BYTES
  } catch {
    return false // gone: that is what the error says already
  }
}

function lookUp(table: Table, cause: unknown): ErrorCode | null {
  const name = cause instanceof AppError ? '' : errorName(cause)
  return table.find(([form]) => form.test(name))?.[1] ?? null
}
