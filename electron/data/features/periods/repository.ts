import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { readTables } from '#shared/domain/submission/check.ts'
import { KeptPeriod, Submission } from '#shared/schemas/period.ts'
import { prepared } from '../../ledger-file/query.ts'

export type KnownPeriod = KeptPeriod & Readonly<{ submissions: Submission[] }>

/** Newest first, each with its submissions in the order in which they were made. */
export function selectPeriods(db: Database, cohort: number): KnownPeriod[] {
  const rows = prepared(
    db,
    `SELECT id, kind, name, date_from AS dateFrom, date_to AS dateTo, deadline, note, tables,
            closed_on AS archivedOn
       FROM period WHERE cohort_year = ? ORDER BY date_to DESC, id DESC`,
  ).all(cohort) as Readonly<{ tables: string }>[]
  const submissions = Map.groupBy(selectSubmissions(db, cohort), ({ periodId }) => periodId)
  return rows.map((row) => {
    const period = KeptPeriod.parse({ ...row, tables: readTables(row.tables) })
    return { ...period, submissions: submissions.get(period.id) ?? [] }
  })
}

function selectSubmissions(db: Database, cohort: number): Submission[] {
  const rows = prepared(
    db,
    `SELECT s.id, s.period_id AS periodId, s.school_id AS schoolId, s.sequence, s.state,
            s.submitted_at AS submittedAt, s.prepared_by AS preparedBy, s.checked_by AS checkedBy,
            s.approved_by AS approvedBy, s.return_reason AS returnReason, s.note
       FROM submission s JOIN period p ON p.id = s.period_id
      WHERE p.cohort_year = ? ORDER BY s.period_id, s.sequence`,
  ).all(cohort)
  return rows.map((row) => Submission.parse(row))
}

/** Throws period_closed of one that is archived. */
export function refuseArchived(db: Database, periodId: number): void {
  const title: unknown = prepared(
    db,
    'SELECT name FROM period WHERE id = ? AND closed_on IS NOT NULL',
  )
    .pluck()
    .get(periodId)
  if (title !== undefined) throw new AppError('period_closed', { title: String(title) })
}

export type School = Readonly<{ id: number | null; name: string }>

/** Who must hand in: every school at the central office; a school's ledger its own. */
export function selectHandingIn(
  db: Database,
  info: Readonly<{ role: string; schoolName: string | null }>,
): School[] {
  if (info.role !== 'central') return [{ id: null, name: info.schoolName ?? '' }]
  return prepared(db, 'SELECT id, name FROM school ORDER BY position, id').all() as School[]
}

/** How often a school has handed in for a period. */
export const lastSequence = (db: Database, periodId: number, schoolId: number | null): number =>
  Number(
    prepared(
      db,
      `SELECT coalesce(max(sequence), 0) FROM submission WHERE period_id = ? AND school_id IS ?`,
    )
      .pluck()
      .get(periodId, schoolId),
  )
