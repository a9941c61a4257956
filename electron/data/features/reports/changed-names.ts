// Whom the list of changes names.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

type Named = Readonly<{ name: string; studentNo: string; school: string; major: string }>
const NOBODY: Named = { name: '', studentNo: '', school: '', major: '' }

/** By number; whoever is on the list of names no more has no name. */
export function namesOfChanged(db: Database, ids: readonly number[]): (id: number) => Named {
  const rows = prepared(
    db,
    `SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo,
            coalesce(s.name, '') AS school, coalesce(g.major_name, '') AS major
       FROM json_each(?) AS wanted CROSS JOIN graduate g ON g.id = wanted.value
       LEFT JOIN school s ON s.id = g.school_id`,
  ).all(JSON.stringify([...new Set(ids)])) as (Named & { id: number })[]
  const known = new Map(rows.map(({ id, ...named }) => [id, named]))
  return (id) => known.get(id) ?? NOBODY
}
