// A ledger as the first version of the program left it: a log without a chain.
import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { writeKeyFile } from '#data/ledger-file/key-file.ts'
import { createKeys } from '#data/ledger-file/keys.ts'
import { MIGRATIONS } from '#data/ledger-file/migrations/index.ts'
import { createLedgerFile } from '#data/ledger-file/open.ts'
import { TEST_PASSPHRASE, TEST_SCRYPT } from '#tests/helpers/ledger.ts'

/** Opens with TEST_PASSPHRASE; returns its data key. */
export function makeFirstVersion(path: string, people: number): Buffer {
  const ledgerId = randomUUID()
  const given = { ledgerId, practice: false, userName: '李老师', passphrase: TEST_PASSPHRASE }
  const { keyFile, dataKey } = createKeys({ ...given, cost: TEST_SCRYPT })
  writeKeyFile(path, keyFile)
  const settings = { ledger_id: ledgerId, role: 'central', cohort: 2020, practice: 0 }
  const fillAll = (db: Database): void => {
    const set = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)')
    for (const [key, value] of Object.entries({ ...settings, recovery_kept: 1 }))
      set.run(key, String(value))
    fill(db, people)
  }
  createLedgerFile(path, dataKey, fillAll, MIGRATIONS.slice(0, 1))
  return dataKey
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
