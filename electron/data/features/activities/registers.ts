// A register is kept row by row: without an id a new one, with an id what differs, each as one batch.
import { AppError } from '#shared/contract/app-error.ts'
import type { BatchLabel } from '#shared/contract/history.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter, LoggedTable, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectRow } from '../history/repository.ts'

type Record = Readonly<{ table: LoggedTable; id: number | null; row: Row }>
export type Act = Readonly<{ label: BatchLabel; screen: string }>

/** Inside a batch; returns the row's number. `not_found` when somebody removed it meanwhile. */
export function saveRow(batch: BatchWriter, { db }: Session, { table, id, row }: Record): number {
  if (id === null) return batch.insert(table, row)
  const before = selectRow(db, table, id)
  if (before === undefined) throw new AppError('not_found')
  batch.update(table, id, before, row)
  return id
}

/** `further` writes what belongs to the row, in the same batch. */
export function saveRecord(
  ctx: DataContext,
  session: Session,
  record: Record,
  act: Act,
  further: (batch: BatchWriter, id: number) => void = () => undefined,
): { batch: number | null; id: number } {
  return writeBatch(ctx, session, { ...act, everybody: true }, (batch) => {
    const id = saveRow(batch, session, record)
    further(batch, id)
    return { batch: batch.current(), id }
  })
}

/** With the rows of other tables that are nothing without it. */
export function removeRecord(
  ctx: DataContext,
  session: Session,
  { table, id }: Readonly<{ table: LoggedTable; id: number }>,
  act: Act,
  parts: readonly Readonly<{ table: LoggedTable; column: string }>[] = [],
): { batch: number } {
  const { db } = session
  const row = selectRow(db, table, id)
  if (row === undefined) throw new AppError('not_found')
  return writeBatch(ctx, session, { ...act, everybody: true }, (batch) => {
    for (const part of parts) removeAll(batch, session, part.table, part.column, id)
    batch.remove(table, id, row)
    return { batch: batch.ensure() }
  })
}

type KnownRow = Row & Readonly<{ id: number }>

function removeAll(
  batch: BatchWriter,
  { db }: Session,
  table: LoggedTable,
  column: string,
  value: number,
): void {
  for (const row of selectBy(db, table, column, value)) batch.remove(table, row.id, row)
}

/** Last recorded first. */
export function selectBy(
  db: Session['db'],
  table: LoggedTable,
  column: string,
  value: number,
): KnownRow[] {
  return prepared(db, `SELECT * FROM ${table} WHERE ${column} = ? ORDER BY id DESC`).all(
    value,
  ) as KnownRow[]
}

/** Brings the rows that belong to a record to what is wished, told apart by `key`. */
export function setParts(
  batch: BatchWriter,
  present: readonly KnownRow[],
  table: LoggedTable,
  wished: readonly Row[],
  key: (row: Row) => string,
): void {
  const wanted = new Map(wished.map((row) => [key(row), row]))
  for (const row of present) {
    if (!wanted.delete(key(row))) batch.remove(table, row.id, row)
  }
  for (const row of wanted.values()) batch.insert(table, row)
}
