import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import { type BatchWriter, PERSON_TABLES, type Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { type PersonRow, selectGraduate } from './repository.ts'

type Removal = Readonly<{ ids: readonly number[]; reason: string; screen: string }>

/** Takes people off the roster with all that was recorded of them, as one batch. */
export function removePeople(
  ctx: DataContext,
  session: Session,
  { ids, reason, screen }: Removal,
): Readonly<{ batch: number; removed: number }> {
  const { db } = session
  const people = [...new Set(ids)].flatMap((id) => selectGraduate(db, id) ?? [])
  if (people.length === 0) throw new AppError('not_found')
  // Of several nobody is named: a label is read for longer than the people are kept.
  const name = people.length === 1 ? String(people[0]?.name ?? '') : ''
  const label = { key: 'remove', params: { count: people.length, name, reason } }
  return writeBatch(ctx, session, { label, screen, everybody: true }, (batch) => {
    takeOff(batch, session, people)
    return { batch: batch.ensure(), removed: people.length }
  })
}

/** Inside a batch. */
export function takeOff(batch: BatchWriter, { db }: Session, people: readonly PersonRow[]): void {
  for (const person of people) {
    // Last recorded first, so that a restore writes them in the order in which they were recorded.
    for (const table of PERSON_TABLES) {
      const rows = prepared(
        db,
        `SELECT * FROM ${table} WHERE graduate_id = ? ORDER BY id DESC`,
      ).all(person.id) as (Row & Readonly<{ id: number }>)[]
      for (const row of rows) batch.remove(table, row.id, row)
    }
    batch.remove('graduate', person.id, person)
  }
}
