// With whom the open ledger exchanges packages: a school with the centre, the centre with its schools.
import type { Database } from 'better-sqlite3'
import type { Insertable, Selectable, Updateable } from 'kysely'
import { Party } from '#shared/schemas/package.ts'
import { all, first, run, sql } from '../../ledger-file/query.ts'
import type { Schema } from '../../ledger-file/schema.ts'

export type Correspondent = Selectable<Schema['correspondent']>

export const selectCorrespondents = (db: Database): Correspondent[] =>
  all(db, sql.selectFrom('correspondent').selectAll().orderBy('id'))

export const correspondentByUid = (db: Database, uid: string): Correspondent | undefined =>
  first(db, sql.selectFrom('correspondent').selectAll().where('uid', '=', uid))

export const correspondentById = (db: Database, id: number): Correspondent | undefined =>
  first(db, sql.selectFrom('correspondent').selectAll().where('id', '=', id))

/** Its number. */
export function insertCorrespondent(
  db: Database,
  row: Insertable<Schema['correspondent']>,
): number {
  const query = sql.insertInto('correspondent').values(row).returning('id')
  return Number(first(db, query)?.id)
}

export function updateCorrespondent(
  db: Database,
  id: number,
  patch: Updateable<Schema['correspondent']>,
): void {
  run(db, sql.updateTable('correspondent').set(patch).where('id', '=', id))
}

/** With its keys; null as long as they are not known. */
export function partyOfCorrespondent(of: Correspondent): Party | null {
  const { uid, role, name, signing_key: signingKey, recipient } = of
  return Party.safeParse({ uid, role, name, signingKey, recipient }).data ?? null
}
