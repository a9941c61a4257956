// What each table groups by, as bare statements over the interval tables: beside them its figures are measured.
import type { Database } from 'better-sqlite3'

const STANDING = `
  LEFT JOIN destination_interval d
    ON d.graduate_id = g.id AND d.valid_from <= @day AND d.valid_to > @day
  LEFT JOIN willingness_interval w
    ON w.graduate_id = g.id AND w.valid_from <= @day AND w.valid_to > @day`
const BEFORE = `
  LEFT JOIN destination_interval b
    ON b.graduate_id = g.id AND b.valid_from <= @before AND b.valid_to > @before`
const N = "coalesce(g.grad_status, '') IN ('', '1')"

const grouped = (by: string, joins = STANDING): string =>
  `SELECT ${by}, count(*) FROM graduate g ${joins} GROUP BY ${by}`

const FACTS = [
  ...['sex', 'edu_level', 'substr(g.origin_code, 1, 2)', 'urban_rural', 'nation', 'hardship'],
  ...['teacher_type', 'train_mode', 'study_form', 'politics'],
]
const PROGRESS = `${N}, d.destination, d.pending, b.destination`
const MEMBERS = `
  WITH m AS (
    SELECT graduate_id, group_code FROM group_membership
     WHERE valid_from <= @day AND valid_to > @day
    UNION SELECT graduate_id, group_code FROM derived_membership
     WHERE valid_from <= @day AND valid_to > @day)
  SELECT m.group_code, d.destination, w.willingness, count(*)
    FROM m JOIN graduate g ON g.id = m.graduate_id ${STANDING} WHERE ${N} GROUP BY 1, 2, 3`
const EVENT = `${STANDING} LEFT JOIN destination_event e ON e.id = d.event_id`

/** By table; those of which nothing alike can be asked of the intervals are not among them. */
const GROUPINGS: Readonly<Record<string, readonly string[]>> = {
  R1: [grouped(`g.school_id, ${PROGRESS}`, STANDING + BEFORE)],
  R2: [grouped(`g.school_id, g.major_name, g.edu_level, ${PROGRESS}`, STANDING + BEFORE)],
  R3: [grouped(`g.school_id, ${N}, d.destination, w.willingness`)],
  R4: [
    grouped(
      `g.school_id, ${N}, d.destination, e.reasons`,
      `${STANDING} LEFT JOIN willingness_event e ON e.id = w.event_id`,
    ),
  ],
  R5: FACTS.map((fact) => grouped(`${fact}, ${N}, d.destination`)),
  R6: [MEMBERS],
  R12: [grouped(`g.school_id, ${N}, d.destination`)],
  R13: ['e.employer_type', 'e.industry', 'substr(e.work_region, 1, 2)'].map((fact) =>
    grouped(`${fact}, ${N}, d.destination`, EVENT),
  ),
}

export type Bare = Readonly<{
  reports: readonly string[]
  ask: (day: string, before: string) => void
}>

/** The statements of these tables, prepared. */
export function bareGroupings(db: Database, reports: readonly string[]): Bare {
  const known = reports.filter((report) => Object.hasOwn(GROUPINGS, report))
  const statements = known
    .flatMap((report) => GROUPINGS[report] ?? [])
    .map((sql) => ({
      statement: db.prepare(sql).raw(),
      needsBefore: sql.includes('@before'),
    }))
  const ask = (day: string, before: string) => {
    for (const { statement, needsBefore } of statements)
      statement.all(needsBefore ? { day, before } : { day })
  }
  return { reports: known, ask }
}
