// Last year's figures of the office by day, as they were imported.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'

export type BaselineDay = Readonly<{ day: Day; graduates: number; landed: number }>

/** Of one school, or (null) of all of them together: their own line where there is one, else their sum. */
export function selectBaselines(
  db: Database,
  cohort: number,
  school: string | null,
): BaselineDay[] {
  if (school !== null) return scopeOn(db, cohort, "scope = 'school' AND name = @school", school)
  const whole = scopeOn(db, cohort, "scope = 'university'", '')
  const days = new Set(whole.map(({ day }) => day))
  const summed = scopeOn(db, cohort, "scope = 'school'", '').filter(({ day }) => !days.has(day))
  return [...whole, ...summed].sort((one, other) => (one.day < other.day ? -1 : 1))
}

const scopeOn = (db: Database, cohort: number, where: string, school: string): BaselineDay[] =>
  prepared(
    db,
    `SELECT day, sum(graduates) AS graduates, sum(landed) AS landed FROM baseline
      WHERE cohort_year = @cohort AND ${where} AND (@school = '' OR name = @school)
      GROUP BY day ORDER BY day`,
  ).all({ cohort, school }) as BaselineDay[]
