// The contacts of everybody in memory, as days and whether they were more than an attempt: eight weeks of a whole
// university are a hundred thousand of them.
import { isValidContact } from '#shared/domain/follow-up/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { linesOf, putLine } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'

type Row = readonly [person: number, day: string, kind: string, result: string]

/** Of a person: a day and 1 for a valid contact, again and again, in the order of the days. */
export const contactLines = keptPeople({
  from: new Set(['graduate', 'contact'] as const),
  read: readContacts,
  keep: linesOf,
  put: putLine,
})

function readContacts(
  { db, info }: StateScope,
  ids: readonly number[] | null,
): ReadonlyMap<number, number[]> {
  const among = ids === null ? '' : ' AND c.graduate_id IN (SELECT value FROM json_each(@ids))'
  const rows = prepared(
    db,
    `SELECT c.graduate_id, c.day, c.kind, c.result FROM contact c JOIN graduate g ON g.id = c.graduate_id
      WHERE g.cohort_year = @cohort${among} ORDER BY c.graduate_id, c.day`,
  )
    .raw()
    .iterate({
      cohort: info.cohort,
      ...(ids === null ? {} : { ids: JSON.stringify(ids) }),
    }) as Iterable<Row>
  const found = new Map<number, number[]>()
  for (const [person, day, kind, result] of rows) {
    const own = found.get(person)
    const said = [dayNumber(day), isValidContact({ kind, result }) ? 1 : 0]
    if (own === undefined) found.set(person, said)
    else own.push(...said)
  }
  return found
}
