// The list of packages, the outbox, and the way that they go.
import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import { TransportSetting } from '#shared/schemas/package.ts'
import { all, first, run, sql } from '../../ledger-file/query.ts'

const LISTED = 500

/** Newest first. */
export const selectPackages = (db: Database) =>
  all(
    db,
    sql
      .selectFrom('package')
      .leftJoin('correspondent', 'correspondent.id', 'package.correspondent_id')
      .leftJoin('period', 'period.id', 'package.period_id')
      .select(['package.id', 'direction', 'package.kind', 'package.serial', 'package.state'])
      .select(['correspondent.name as correspondent', 'period.name as period'])
      .select(['finding', 'problem', 'attempts', 'next_try_at', 'recorded_at'])
      .select(raw<number>`COALESCE(length(content), 0)`.as('bytes'))
      .orderBy('package.id', 'desc')
      .limit(LISTED),
  )

/** Those that wait, oldest first; `now`: without those whose next try is later. */
export function selectWaiting(db: Database, now: string | null) {
  const query = sql
    .selectFrom('package')
    .innerJoin('correspondent', 'correspondent.id', 'package.correspondent_id')
    .select(['package.id', 'package.uid', 'attempts', 'correspondent.uid as to', 'role'])
    .where('direction', '=', 'out')
    .where('package.state', '=', 'waiting')
    .orderBy('package.id')
  return now === null
    ? all(db, query)
    : all(
        db,
        query.where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', now)])),
      )
}
export type Waiting = ReturnType<typeof selectWaiting>[number]

/** The sealed file of one that goes out; undefined where there is none. */
export const selectSealed = (db: Database, id: number): Buffer | undefined =>
  first(
    db,
    sql
      .selectFrom('package')
      .select('content')
      .where('id', '=', id)
      .where('direction', '=', 'out')
      .where('content', 'is not', null),
  )?.content ?? undefined

/** One that was answered meanwhile stays so. */
export function setDelivered(db: Database, id: number, now: string): void {
  const change = { state: 'delivered', settled_at: now, next_try_at: null, problem: '' }
  run(
    db,
    sql.updateTable('package').set(change).where('id', '=', id).where('state', '=', 'waiting'),
  )
}

type Failed = Readonly<{ id: number; attempts: number; nextTryAt: string; problem: string }>

export function setFailed(db: Database, { id, attempts, nextTryAt, problem }: Failed): void {
  const change = { attempts, next_try_at: nextTryAt, problem }
  run(db, sql.updateTable('package').set(change).where('id', '=', id))
}

const KEY = 'transport'

/** What a newer version set and this one cannot read is as if nothing were set. */
export function readTransport(db: Database): TransportSetting {
  const row = first(db, sql.selectFrom('setting').select('value').where('key', '=', KEY))
  const kept: unknown = row === undefined ? null : JSON.parse(row.value)
  return TransportSetting.safeParse(kept).data ?? { kind: 'none' }
}

export function writeTransport(db: Database, setting: TransportSetting): void {
  const value = JSON.stringify(setting)
  run(
    db,
    sql
      .insertInto('setting')
      .values({ key: KEY, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  )
}
