// What can be known of a day.
import type { Database } from 'better-sqlite3'
import { type Day, todayIn } from '#shared/domain/day/index.ts'
import type { Past } from '#shared/schemas/past.ts'
import { prepared } from '../ledger-file/query.ts'
import { endOf } from './take-back.ts'

export type Knowledge = Readonly<{
  /** the day of the first record; null in an empty ledger */
  since: Day | null
  /** how many were erased by law after the day: nothing is known of them any more */
  erased: number
}>

export function knowledgeOf(db: Database, { asOf }: Past): Knowledge {
  const first = prepared(
    db,
    `SELECT started_at FROM change_batch WHERE kind IN ('command', 'import') ORDER BY id LIMIT 1`,
  )
    .pluck()
    .get()
  const erased = prepared(
    db,
    `SELECT coalesce(sum(e.people), 0) FROM erasure e JOIN change_batch b ON b.id = e.batch_id
      WHERE b.started_at >= ?`,
  )
    .pluck()
    .get(endOf(asOf))
  const since = typeof first === 'string' ? todayIn(new Date(first)) : null
  return { since, erased: Number(erased) }
}
