// Whether the open file is still the one under its name. A file whose folder has gone can still be written to on some
// systems: SQLite sees nothing, and what is written is lost.
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { classed } from './classify.ts'

const files = new WeakMap<Database, string>()

export function noteFile(db: Database, path: string): void {
  files.set(db, identity(path))
}

/** Throws drive_gone unless the file is where it was opened. */
export function requirePresent(db: Database, path: string): void {
  const known = files.get(db)
  const found = identity(path)
  if (found !== '' && (known === undefined || known === found)) return
  throw new AppError('drive_gone', { file: basename(path) })
}

/** Empty when there is none. On Windows nobody can replace an open file, and the numbers of FAT sticks do not last. */
function identity(path: string): string {
  const found = classed(path, () => statSync(path, { throwIfNoEntry: false }))
  if (found === undefined) return ''
  return process.platform === 'win32' ? 'there' : `${found.dev}/${found.ino}`
}
