// A ledger as the first version of the program left it: a log without a chain.
import type { Database } from 'better-sqlite3'
import { MIGRATIONS } from '#data/ledger-file/migrations/index.ts'
import { createLedgerFile } from '#data/ledger-file/open.ts'

export function makeFirstVersion(path: string, key: Buffer, people: number): void {
  createLedgerFile(path, key, (db) => fill(db, people), MIGRATIONS.slice(0, 1))
}

/** Two batches; every person was added by an entry. */
function fill(db: Database, people: number): void {
  const batch = db.prepare(
    `INSERT INTO change_batch (uid, kind, label, screen, user_id, started_at)
     VALUES (?, 'import', '{"key":"import","params":{}}', 'imports', 1, '2020-07-01T00:00:00.000Z')`,
  )
  const batches = ['a', 'b'].map((uid) => Number(batch.run(uid).lastInsertRowid))
  const person = db.prepare(
    `INSERT INTO graduate (uid, cohort_year, name, name_key, search, student_no)
     VALUES (?, 2020, ?, 'x', 'x', ?)`,
  )
  const entry = db.prepare(
    `INSERT INTO change_log (batch_id, entity, entity_id, graduate_id, op, changes)
     VALUES (?, 'graduate', ?, ?, 'insert', ?)`,
  )
  for (let index = 0; index < people; index++) {
    const row = {
      uid: `u${index}`,
      cohort_year: 2020,
      name: `某人${index}`,
      student_no: `${index}`,
    }
    const id = person.run(row.uid, row.name, row.student_no).lastInsertRowid
    entry.run(batches[index < people / 2 ? 0 : 1], id, id, JSON.stringify(row))
  }
}
