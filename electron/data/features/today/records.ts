// Frozen days as they are stored: of a day the last one counts, those before it were superseded.
import type { Database } from 'better-sqlite3'
import type { DailyRecord } from '#shared/contract/today.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { DailyChanges, DailyCheck, DailyFigures } from '#shared/schemas/daily.ts'
import { prepared } from '../../ledger-file/query.ts'

type Row = Readonly<{
  id: number
  uid: string
  day: Day
  figures: string
  changes: string
  checks: string
  note: string
  frozenAt: string
  userName: string
  superseded: number
}>

const RECORDS = `
  SELECT r.id, r.uid, r.day, r.figures, r.changes, r.checks, r.note, r.frozen_at AS frozenAt,
         coalesce(u.name, '') AS userName,
         (SELECT count(*) FROM daily_record o
           WHERE o.cohort_year = r.cohort_year AND o.day = r.day AND o.id < r.id) AS superseded
    FROM daily_record r LEFT JOIN app_user u ON u.id = r.user_id
   WHERE r.cohort_year = @cohort
     AND r.id = (SELECT max(id) FROM daily_record o
                  WHERE o.cohort_year = r.cohort_year AND o.day = r.day)`

/** `uid`: the snapshot that a table names. */
export type Frozen = Readonly<{ uid: string; record: DailyRecord; changes: DailyChanges }>

export function selectRecord(db: Database, cohort: number, day: Day): Frozen | null {
  const row = prepared(db, `${RECORDS} AND r.day = @day`).get({ cohort, day }) as Row | undefined
  return row === undefined ? null : frozenOf(row)
}

const frozenOf = (row: Row): Frozen => ({
  uid: row.uid,
  record: recordOf(row),
  changes: DailyChanges.parse(JSON.parse(row.changes)),
})

/** Of the frozen ones of these days, by day. */
export function selectFrozen(
  db: Database,
  cohort: number,
  { from, until }: Readonly<{ from: Day; until: Day }>,
): ReadonlyMap<Day, Frozen> {
  const rows = prepared(db, `${RECORDS} AND r.day BETWEEN @from AND @until`).all({
    cohort,
    from,
    until,
  }) as Row[]
  return new Map(rows.map((row) => [row.day, frozenOf(row)]))
}

/** `month`: YYYY-MM; newest first. */
export function selectRecords(db: Database, cohort: number, month: string): DailyRecord[] {
  const rows = prepared(db, `${RECORDS} AND r.day GLOB @days ORDER BY r.day DESC`).all({
    cohort,
    days: `${month}-*`,
  }) as Row[]
  return rows.map(recordOf)
}

/** Months with a frozen day, newest first. */
export function selectMonths(db: Database, cohort: number): string[] {
  return prepared(
    db,
    `SELECT DISTINCT substr(day, 1, 7) FROM daily_record WHERE cohort_year = ? ORDER BY 1 DESC`,
  )
    .pluck()
    .all(cohort) as string[]
}

function recordOf({ uid: _uid, changes: _changes, figures, checks, ...row }: Row): DailyRecord {
  return {
    ...row,
    figures: DailyFigures.parse(JSON.parse(figures)),
    checks: DailyCheck.array().parse(JSON.parse(checks)),
  }
}
