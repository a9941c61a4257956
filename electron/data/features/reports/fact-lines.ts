// What a person is beside where they stand, in memory: apart from the life lines, because most tables ask for school
// and major alone, which an index holds.
import { prepared } from '../../ledger-file/query.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { linesOf, putLine } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'
import { FACT_BOOKS, FURTHER_FACTS } from './books.ts'

type Row = readonly [id: number, ...facts: (string | null)[]]
const PROVINCE = "substr(nullif(origin_code, ''), 1, 2) || '0000' AS origin_province"
const COLUMNS = FURTHER_FACTS.map((fact) => (fact === 'origin_province' ? PROVINCE : fact)).join(
  ', ',
)

/** The number of each further fact of everybody. */
export const factLines = keptPeople({
  from: new Set(['graduate'] as const),
  read: readFactLines,
  keep: linesOf,
  put: putLine,
})

function* readFactLines(
  { db, info }: StateScope,
  ids: readonly number[] | null,
): Generator<readonly [id: number, line: readonly number[]]> {
  const of = ids === null ? '' : ' AND id IN (SELECT value FROM json_each(@ids))'
  const given = { cohort: info.cohort, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) }
  const rows = prepared(db, `SELECT id, ${COLUMNS} FROM graduate WHERE cohort_year = @cohort${of}`)
    .raw()
    .iterate(given) as Iterable<Row>
  for (const [id, ...facts] of rows) {
    yield [id, FACT_BOOKS.map((book, at) => (facts[at] ? book.numberOf(facts[at]) : 0))]
  }
}
