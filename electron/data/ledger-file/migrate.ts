// One transaction a step, the version inside it: a step that fails leaves the file as it was.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { Migration } from './migration.ts'
import { MIGRATIONS } from './migrations/index.ts'

export const newest = (list: readonly Migration[] = MIGRATIONS): number => list.at(-1)?.version ?? 0

export function fileVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Refuses a file that a later version of the program has written; writes nothing. */
export function refuseNewer(db: Database, list: readonly Migration[] = MIGRATIONS): void {
  const found = fileVersion(db)
  const known = newest(list)
  if (found > known) throw new AppError('ledger_newer', { found, known })
}

/** Brings the file to `target`, one transaction a step. */
export function migrate(
  db: Database,
  list: readonly Migration[] = MIGRATIONS,
  target = newest(list),
): void {
  refuseNewer(db, list)
  const start = fileVersion(db)
  const foreignKeys = Number(db.pragma('foreign_keys', { simple: true }))
  // A no-op inside a transaction, so it must happen out here.
  db.pragma('foreign_keys = OFF')
  try {
    for (const step of list) {
      if (step.version > start && step.version <= target) apply(db, step)
    }
  } finally {
    db.pragma(`foreign_keys = ${foreignKeys}`)
  }
}

function apply(db: Database, step: Migration): void {
  db.transaction(() => {
    step.up(db)
    const broken = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`${step.name}: ${broken.length} broken foreign keys`)
    }
    db.pragma(`user_version = ${step.version}`)
  }).immediate()
}
