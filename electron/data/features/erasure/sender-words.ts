// What is remembered of senders is no record of a person, but a name may stand in it: of a file, a sheet, a word.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import type { Identity } from './identity.ts'

type Words = Readonly<{ id: number; words: string }>

/** A sender or a fix that names one of the erased is forgotten. */
export function eraseSenders(db: Database, { isNamed }: Pick<Identity, 'isNamed'>): void {
  const senders = "SELECT id, name || ' ' || choices AS words FROM import_sender"
  const fixes =
    "SELECT id, raw || ' ' || coalesce(value, '') || ' ' || reason AS words FROM import_fix"
  drop(db, fixes, 'DELETE FROM import_fix WHERE id = ?', isNamed)
  drop(db, senders, 'DELETE FROM import_sender WHERE id = ?', isNamed)
}

function drop(db: Database, select: string, remove: string, isNamed: Identity['isNamed']): void {
  const rows = prepared(db, select).all() as Words[]
  for (const { id, words } of rows) if (isNamed(words)) prepared(db, remove).run(id)
}
