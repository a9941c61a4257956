// Where a value of ours comes from: the log says in which batch it was written, and a batch that took a package in
// wrote its submission as well.
import type { Database } from 'better-sqlite3'
import type { Origin } from '#shared/contract/consolidation.ts'
import { prepared } from '../../ledger-file/query.ts'

type Place = Readonly<{ entity: string; id: number; field: string }>
type Written = Readonly<{
  kind: string
  at: string
  user: string
  school: string | null
  period: string | null
  serial: number | null
}>

/** Of the last that wrote it; null: nothing in the log did. */
export function originOf(db: Database, { entity, id, field }: Place): Origin | null {
  const written = prepared(
    db,
    `SELECT b.kind, b.started_at AS at, coalesce(u.name, '') AS user, k.name AS school, d.name AS period,
            p.serial
       FROM change_log l JOIN change_batch b ON b.id = l.batch_id
       LEFT JOIN app_user u ON u.id = b.user_id
       LEFT JOIN change_log s ON s.batch_id = b.id AND s.entity = 'submission' AND s.op = 'insert'
       LEFT JOIN package p ON p.submission_id = s.entity_id AND p.direction = 'in'
       LEFT JOIN correspondent k ON k.id = p.correspondent_id
       LEFT JOIN period d ON d.id = p.period_id
      WHERE l.entity = @entity AND l.entity_id = @id
        AND (l.op = 'insert' OR json_type(l.changes, '$.' || @field) IS NOT NULL)
      ORDER BY l.seq DESC LIMIT 1`,
  ).get({ entity, id, field }) as Written | undefined
  if (written === undefined) return null
  const { kind, school, period, ...others } = written
  const by = school !== null ? 'package' : kind === 'consolidation' ? 'decision' : 'hand'
  return { ...others, by, school: school ?? '', period: period ?? '' }
}
