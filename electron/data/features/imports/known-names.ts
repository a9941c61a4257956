// The names of majors, classes and schools that stand in the ledger, with how many people each has.
import type { Database } from 'better-sqlite3'
import type { NamedField } from '#shared/domain/import/near-name.ts'
import { prepared } from '../../ledger-file/query.ts'

const QUERIES: Readonly<Record<NamedField, string>> = {
  major_name: `SELECT major_name, count(*) FROM graduate
    WHERE cohort_year = ? AND major_name <> '' GROUP BY 1 ORDER BY 2 DESC`,
  class_name: `SELECT class_name, count(*) FROM graduate
    WHERE cohort_year = ? AND class_name <> '' GROUP BY 1 ORDER BY 2 DESC`,
  school_id: `SELECT s.name, count(g.id) FROM school s
    LEFT JOIN graduate g ON g.school_id = s.id AND g.cohort_year = ? GROUP BY s.id ORDER BY 2 DESC`,
}

/** The most frequent first. */
export function knownNames(
  { db, cohort }: Readonly<{ db: Database; cohort: number }>,
  field: NamedField,
): ReadonlyMap<string, number> {
  const rows = prepared(db, QUERIES[field]).raw().all(cohort) as [string, number][]
  return new Map(rows)
}
