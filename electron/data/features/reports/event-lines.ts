// What the events say that hold on a day, in memory: why somebody is not employed, and where somebody went who has
// landed. Apart from the life lines, because few tables ask for it.
import { OFFICE_FACTS } from '#shared/domain/report/report-ids.ts'
import type { LoggedTable } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { linesOf, putLine } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'
import { BOOKS, OFFICE_BOOKS, offices } from './books.ts'

type Row = readonly [id: number, from: string, ...said: (string | null)[]]
type Source = Readonly<{
  axis: 'destination' | 'willingness'
  columns: string
  numberOf: (said: readonly (string | null)[]) => number
}>

const OFFICE_COLUMNS: Readonly<Record<(typeof OFFICE_FACTS)[number], string>> = {
  employer_type: 'e.employer_type',
  industry: 'e.industry',
  work_province: "substr(nullif(e.work_region, ''), 1, 2) || '0000'",
}

function eventLines({ axis, columns, numberOf }: Source) {
  const from: readonly LoggedTable[] = ['graduate', `${axis}_event`]
  return keptPeople({
    from: new Set(from),
    read: (scope, ids) => readLines(scope, ids, { axis, columns, numberOf }),
    keep: linesOf,
    put: putLine,
  })
}

function readLines(
  { db, info }: StateScope,
  ids: readonly number[] | null,
  { axis, columns, numberOf }: Source,
): ReadonlyMap<number, number[]> {
  const among = ids === null ? '' : ' AND i.graduate_id IN (SELECT value FROM json_each(@ids))'
  const given = { cohort: info.cohort, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) }
  const rows = prepared(
    db,
    `SELECT i.graduate_id, i.valid_from, ${columns}
       FROM ${axis}_interval i JOIN ${axis}_event e ON e.id = i.event_id
       JOIN graduate g ON g.id = i.graduate_id
      WHERE g.cohort_year = @cohort${among} ORDER BY i.graduate_id, i.valid_from`,
  )
    .raw()
    .iterate(given) as Iterable<Row>
  const lines = new Map<number, number[]>()
  for (const [id, day, ...said] of rows) {
    const own = lines.get(id)
    if (own === undefined) lines.set(id, [dayNumber(day), numberOf(said)])
    else own.push(dayNumber(day), numberOf(said))
  }
  return lines
}

/** The number of the reasons of each day in the book of reasons. */
export const reasonLines = eventLines({
  axis: 'willingness',
  columns: 'e.reasons',
  numberOf: ([reasons]) => (reasons ? BOOKS.reasons.numberOf(reasons) : 0),
})

/** The number of the office of each day in the book of offices. */
export const officeLines = eventLines({
  axis: 'destination',
  columns: OFFICE_FACTS.map((fact) => OFFICE_COLUMNS[fact]).join(', '),
  numberOf: (said) =>
    offices.numberOf(OFFICE_BOOKS.map((book, at) => (said[at] ? book.numberOf(said[at]) : 0))),
})
