// Rows with their entries in the log, in batches as hands make them, but past the chain: a million of them in a minute.
import type { Database } from 'better-sqlite3'
import { insertRow, type LoggedTable, type Row } from '#data/ledger-file/change-log.ts'
import { prepared } from '#data/ledger-file/query.ts'

export type Writer = Readonly<{
  insert: (table: LoggedTable, row: Row) => number
  /** what follows was done by another hand, or later */
  newBatch: (at: string) => void
}>

const ROWS_A_BATCH = 10

export function openWriter(db: Database, userId: number): Writer {
  let [batch, rows, moment] = [0, 0, '']
  const begin = () => {
    const label = JSON.stringify({ key: 'cells', params: { count: ROWS_A_BATCH } })
    const { lastInsertRowid } = prepared(
      db,
      `INSERT INTO change_batch (uid, kind, label, screen, user_id, started_at, commitment, digest)
       VALUES (lower(hex(randomblob(16))), 'command', ?, 'bench', ?, ?, '', '')`,
    ).run(label, userId, moment)
    ;[batch, rows] = [Number(lastInsertRowid), 0]
  }
  return {
    newBatch(at) {
      moment = at
      begin()
    },
    insert(table, row) {
      if (rows === ROWS_A_BATCH) begin()
      rows += 1
      const id = insertRow(db, table, row)
      prepared(
        db,
        `INSERT INTO change_log (batch_id, entity, entity_id, graduate_id, op, changes, salt, commitment)
         VALUES (?, ?, ?, ?, 'insert', ?, '', '')`,
      ).run(batch, table, id, ownerOf(table, id, row), saidOf(row))
      return id
    },
  }
}

function ownerOf(table: LoggedTable, id: number, row: Row): number | null {
  if (table === 'graduate') return id
  return typeof row.graduate_id === 'number' ? row.graduate_id : null
}

const saidOf = (row: Row): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))
