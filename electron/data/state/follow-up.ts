// The derived table follow_up: of everybody with a contact or a push one row; nobody else has one.
import type { Database } from 'better-sqlite3'
import { type ContactFacts, standingOf } from '#shared/domain/follow-up/index.ts'
import { prepared } from '../ledger-file/query.ts'

type ContactRow = readonly [id: number, day: string, kind: string, way: string, result: string]

/** A school's contacts fit at once; the million of a whole university does not have to. */
const PEOPLE_AT_ONCE = 5_000

/** Of the people in the temporary table `touched`, whose rows are gone. */
export function storeFollowUp(db: Database): void {
  const ids = prepared(db, 'SELECT id FROM touched ORDER BY id').pluck().all() as number[]
  for (let at = 0; at < ids.length; at += PEOPLE_AT_ONCE) {
    const some = ids.slice(at, at + PEOPLE_AT_ONCE)
    storeOf(db, { from: some[0] ?? 0, to: some.at(-1) ?? 0 })
  }
}

function storeOf(db: Database, span: Readonly<{ from: number; to: number }>): void {
  const pushes = new Map(
    prepared(
      db,
      `SELECT t.id, count(*) FROM touched t CROSS JOIN push p ON p.graduate_id = t.id
        WHERE t.id BETWEEN @from AND @to GROUP BY 1`,
    )
      .raw()
      .all(span) as (readonly [number, number])[],
  )
  const rows = prepared(
    db,
    `SELECT t.id, c.day, c.kind, c.way, c.result
       FROM touched t CROSS JOIN contact c ON c.graduate_id = t.id
      WHERE t.id BETWEEN @from AND @to ORDER BY t.id, c.day, c.id`,
  )
    .raw()
    .all(span) as ContactRow[]
  let own: ContactFacts[] = []
  for (const [index, [id, day, kind, way, result]] of rows.entries()) {
    own.push({ day, kind, way, result })
    if (rows[index + 1]?.[0] === id) continue
    store(db, id, own, pushes.get(id) ?? 0)
    pushes.delete(id)
    own = []
  }
  for (const [id, count] of pushes) store(db, id, [], count)
}

function store(db: Database, id: number, contacts: readonly ContactFacts[], pushes: number): void {
  const found = standingOf(contacts, pushes)
  prepared(db, 'INSERT INTO follow_up VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    found.lastDay,
    found.lastWay,
    found.lastResult,
    found.validDay,
    found.attempts,
    found.attemptWays,
    found.policy,
    found.guidance,
    found.posts,
    found.training,
  )
}
