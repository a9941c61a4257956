// The one place through which every record is written: who, when, from which screen or batch, which fields from what
// to what, in order. Undo, history and audit are readings of this log.
import { randomUUID } from 'node:crypto'
import type { Database, Statement } from 'better-sqlite3'
import type { BatchKind, BatchLabel } from '#shared/contract/history.ts'
import {
  type BatchWords,
  batchCommitment,
  chainKey,
  entryCommitment,
  newSalt,
  sealBatch,
} from './chain.ts'
import { prepared } from './query.ts'

/** Tables whose rows are records. Derived tables are recomputed and never logged. */
export const LOGGED_TABLES = [
  'school',
  'graduate',
  'cell_issue',
  'destination_event',
  'willingness_event',
  'group_membership',
  'staff',
  'pairing',
  'employer',
  'vacancy',
  'push',
  'fair',
  'lecture',
  'contact_group',
  'contact_group_member',
  'contact',
  'appointment',
  'survey_round',
  'survey_member',
  'finding',
  'attachment',
  'measure',
  'measure_link',
  'platform_list',
  'platform_row',
  'rule_version',
  'daily_record',
  'baseline',
  'period',
  'submission',
] as const
export type LoggedTable = (typeof LOGGED_TABLES)[number]

/** Tables of things: what nobody's line in the list shows, so that no line is read anew when they change. */
const OF_NOBODY: ReadonlySet<LoggedTable> = new Set([
  'employer',
  'vacancy',
  'baseline',
  'period',
  'submission',
])

/** Of them those whose rows are each about one graduate, last recorded first: nobody else needs them. */
export const PERSON_TABLES = [
  'cell_issue',
  'platform_row',
  'measure_link',
  'attachment',
  'survey_member',
  'appointment',
  'contact',
  'contact_group_member',
  'push',
  'pairing',
  'group_membership',
  'willingness_event',
  'destination_event',
] as const satisfies readonly LoggedTable[]
export type PersonTable = (typeof PERSON_TABLES)[number]

export type SqlValue = string | number | null
export type Row = Readonly<Record<string, SqlValue>>

export type BatchMeta = Readonly<{
  kind: BatchKind
  label: BatchLabel
  /** page, command line or import that asked for it */
  screen: string
  userId: number
  /** ISO instant */
  now: string
  reverts?: number
}>

export type BatchWriter = Readonly<{
  /** The batch's number, made at the first write; `null` while nothing was written. */
  current: () => number | null
  /** Makes the batch even if nothing is written in it. */
  ensure: () => number
  insert: (table: LoggedTable, row: Row) => number
  /** Writes only what differs; false when nothing does. */
  update: (table: LoggedTable, id: number, before: Row, patch: Row) => boolean
  remove: (table: LoggedTable, id: number, row: Row) => void
  /** Says more exactly what the batch was, once that is known. */
  relabel: (label: BatchLabel) => void
  /** Writes the batch's link of the chain; the last thing before COMMIT. */
  seal: () => void
  /** Whether something was written that many people show: a school, somebody of the staff. */
  ofMany: () => boolean
  /** People whose derived state must be computed anew. */
  touched: ReadonlySet<number>
}>

/** A batch on an open transaction: call it inside `BEGIN IMMEDIATE`, never outside. */
export function openBatch(db: Database, meta: BatchMeta): BatchWriter {
  let batchId: number | null = null
  const words: BatchWords = {
    uid: randomUUID(),
    kind: meta.kind,
    label: JSON.stringify(meta.label),
    screen: meta.screen,
    userId: meta.userId,
    startedAt: meta.now,
    reverts: meta.reverts ?? null,
  }
  const touched = new Set<number>()
  let ofMany = false

  const ensure = (): number => {
    batchId ??= insertBatch(db, words)
    return batchId
  }

  const key = chainKey(db)
  const writeLog = prepared(
    db,
    `INSERT INTO change_log (batch_id, entity, entity_id, graduate_id, op, changes, salt, commitment)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const log = (table: LoggedTable, id: number, row: Row, op: string, said: unknown): void => {
    const graduateId = graduateOf(table, id, row)
    if (graduateId !== null) touched.add(graduateId)
    else if (!OF_NOBODY.has(table)) ofMany = true
    const changes = JSON.stringify(said)
    const salt = newSalt()
    const entry = { entity: table, entityId: id, graduateId, op, changes }
    const commitment = entryCommitment(key, salt, entry)
    writeLog.run(ensure(), table, id, graduateId, op, changes, salt, commitment)
  }
  const insertInto = inserter(db)
  // Read once: a whole roster may leave.
  let pointed: boolean | null = null
  const isPointedAt = (): boolean => {
    pointed ??= prepared(db, ANY_POINTER).pluck().get() === 1
    return pointed
  }

  return {
    current: () => batchId,
    ofMany: () => ofMany,
    ensure,
    touched,
    insert(table, row) {
      const id = insertInto(table, row)
      log(table, id, row, 'insert', said(row))
      return id
    },
    update(table, id, before, patch) {
      const changes = differences(before, patch)
      if (changes === null) return false
      updateRow(db, table, id, changes)
      log(table, id, before, 'update', changes)
      return true
    },
    remove(table, id, row) {
      if (table === 'graduate' && isPointedAt()) letGo(db, [id])
      prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(id)
      log(table, id, row, 'delete', known(row))
    },
    relabel(label) {
      writeLabel(db, ensure(), { ...words, label: JSON.stringify(label) })
    },
    seal() {
      if (batchId !== null) sealBatch(db, batchId)
    },
  }
}

/** What a check, a question or the centre says of somebody who leaves: it is no record of the person. */
export function letGo(db: Database, ids: readonly number[]): void {
  const whom = JSON.stringify(ids)
  const these = '(SELECT value FROM json_each(?))'
  for (const table of ['check_override', 'verification'])
    prepared(db, `DELETE FROM ${table} WHERE graduate_id IN ${these}`).run(whom)
  for (const [table, column] of POINTING)
    prepared(db, `UPDATE ${table} SET ${column} = NULL WHERE ${column} IN ${these}`).run(whom)
}

const POINTING = [
  ['question', 'graduate_id'],
  ['merge_conflict', 'graduate_id'],
  ['merge_conflict', 'other_graduate_id'],
] as const

const ANY_POINTER = `SELECT EXISTS (SELECT 1 FROM check_override) OR EXISTS (SELECT 1 FROM verification)
  OR EXISTS (SELECT 1 FROM question) OR EXISTS (SELECT 1 FROM merge_conflict)`

function insertBatch(db: Database, words: BatchWords): number {
  const { uid, kind, label, screen, userId, startedAt, reverts } = words
  const salt = newSalt()
  const commitment = batchCommitment(chainKey(db), salt, words)
  return Number(
    prepared(
      db,
      `INSERT INTO change_batch
         (uid, kind, label, screen, user_id, started_at, reverts, salt, commitment)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(uid, kind, label, screen, userId, startedAt, reverts, salt, commitment).lastInsertRowid,
  )
}

function writeLabel(db: Database, batch: number, words: BatchWords): void {
  const salt = newSalt()
  const commitment = batchCommitment(chainKey(db), salt, words)
  prepared(db, 'UPDATE change_batch SET label = ?, salt = ?, commitment = ? WHERE id = ?').run(
    words.label,
    salt,
    commitment,
    batch,
  )
}

/** A new row without the columns that are made from others; what is undefined JSON leaves out. */
function said(row: Row): unknown {
  return 'search' in row ? { ...row, name_key: undefined, search: undefined } : row
}

/** A removed row without what is made from others and what was empty. */
function known(row: Row): Row {
  const said: Record<string, SqlValue> = {}
  for (const column in row) {
    const value = row[column] ?? null
    if (value !== null && column !== 'name_key' && column !== 'search') said[column] = value
  }
  return said
}

/** Fields from what to what. */
export type Differences = Readonly<Record<string, readonly [SqlValue, SqlValue]>>

function differences(before: Row, patch: Row): Differences | null {
  const changes: Record<string, readonly [SqlValue, SqlValue]> = {}
  let any = false
  for (const key in patch) {
    const from = before[key] ?? null
    const to = patch[key] ?? null
    if (from === to) continue
    changes[key] = [from, to]
    any = true
  }
  return any ? changes : null
}

function graduateOf(table: LoggedTable, id: number, row: Row): number | null {
  if (table === 'graduate') return id
  const owner = row.graduate_id
  return typeof owner === 'number' ? owner : null
}

/** Inserts a row; its keys are column names of our own code, never text from outside. */
export function insertRow(db: Database, table: LoggedTable, row: Row): number {
  const text = insertText(table, Object.keys(row))
  return Number(prepared(db, text).run(...Object.values(row)).lastInsertRowid)
}

type Shape = Readonly<{ columns: readonly string[]; statement: Statement }>

/** Inserts row after row: as long as rows of a table have the same columns, the text is not built again. */
function inserter(db: Database): (table: LoggedTable, row: Row) => number {
  const shapes = new Map<LoggedTable, Shape>()
  return (table, row) => {
    const columns = Object.keys(row)
    let shape = shapes.get(table)
    if (shape === undefined || !isSame(shape.columns, columns)) {
      shape = { columns, statement: prepared(db, insertText(table, columns)) }
      shapes.set(table, shape)
    }
    return Number(shape.statement.run(Object.values(row)).lastInsertRowid)
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((column, index) => column === other[index])
}

function insertText(table: LoggedTable, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}

function updateRow(db: Database, table: LoggedTable, id: number, changes: Differences): void {
  const columns = Object.keys(changes)
  const set = columns.map((column) => `${column} = ?`)
  // The optimistic lock of a person's row.
  if (table === 'graduate') set.push('version = version + 1')
  prepared(db, `UPDATE ${table} SET ${set.join(', ')} WHERE id = ?`).run(
    ...Object.values(changes).map(([, to]) => to),
    id,
  )
}
