// Who is meant by a text, asked once: without the sheet, which a single question would have to fill first.
import type { Database } from 'better-sqlite3'
import { searchNeedle } from '#shared/domain/pinyin/index.ts'
import { prepared } from '../../../ledger-file/query.ts'
import { isIdFragment } from './search.ts'

type Found = Readonly<{ studentNo: string; name: string; school: string }>

/** The search column is lower-case; instr, unlike LIKE, knows no wildcards in what a user types. */
export function selectFound(db: Database, cohort: number, text: string, limit: number): Found[] {
  const needle = searchNeedle(text.trim())
  return prepared(
    db,
    `SELECT coalesce(g.student_no, '') AS studentNo, g.name, coalesce(c.name, '') AS school
       FROM graduate g LEFT JOIN school c ON c.id = g.school_id
      WHERE g.cohort_year = @cohort
        AND (instr(g.search, @needle) > 0 OR (@isId AND instr(g.id_no, upper(@needle)) > 0))
      ORDER BY g.name_key, g.student_no LIMIT @limit`,
  ).all({ cohort, needle, isId: isIdFragment(needle) ? 1 : 0, limit }) as Found[]
}
