// The search field: what is typed there is looked for in names, their pinyin, and numbers.
import type { Database } from 'better-sqlite3'
import { sql as raw } from 'kysely'
import { searchNeedle } from '#shared/domain/pinyin/index.ts'
import { rows } from './run.ts'

// Its last four are in the search column; shorter pieces of the rest (a region, a year) would find half a school.
const ID_FRAGMENT = /^\d{5,17}[\dx]$/

/** The search column is lower-case; instr, unlike LIKE, knows no wildcards in what a user types. */
export function holds(word: string) {
  const needle = searchNeedle(word)
  const found = raw`instr(g.search, ${needle}) > 0`
  if (!ID_FRAGMENT.test(needle)) return found
  return raw`(${found} OR instr(g.id_no, ${needle.toUpperCase()}) > 0)`
}

type Found = Readonly<{ studentNo: string; name: string; school: string }>

export function selectFound(db: Database, cohort: number, text: string, limit: number): Found[] {
  return rows<Found>(
    db,
    raw`SELECT coalesce(g.student_no, '') AS studentNo, g.name, coalesce(c.name, '') AS school
          FROM graduate g LEFT JOIN school c ON c.id = g.school_id
         WHERE g.cohort_year = ${cohort} AND ${holds(text.trim())}
         ORDER BY g.name_key, g.student_no LIMIT ${limit}`,
  )
}
