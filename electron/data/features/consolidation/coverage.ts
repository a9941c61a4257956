// By school: whose destination or willingness is known, and who of the ledger was reached.
import { type CoverageFacts, isContacted, isKnown } from '#shared/domain/consolidation/index.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'

export type Coverage = Readonly<{
  /** on our roster, and those of them in the ledger */
  expected: number
  inLedger: number
  known: number
  /** of those in the ledger */
  contacted: number
}>

export const NOBODY: Coverage = { expected: 0, inLedger: 0, known: 0, contacted: 0 }

type Row = Readonly<{
  schoolId: number
  inLedger: number
  willingness: string
  /** kind and result of each, as "1 1,10 2"; null: no contact */
  contacts: string | null
  people: number
}>

/** Those alike are one row, so that few leave the database. */
const PEOPLE = `
  SELECT g.school_id AS schoolId, coalesce(s.in_ledger, 1) AS inLedger,
         coalesce(s.willingness, '') AS willingness,
         CASE s.in_ledger WHEN 1 THEN
           (SELECT group_concat(DISTINCT c.kind || ' ' || c.result) FROM contact c
             WHERE c.graduate_id = g.id) END AS contacts,
         count(*) AS people
    FROM graduate g LEFT JOIN ledger_state s ON s.graduate_id = g.id
   WHERE g.cohort_year = ? GROUP BY 1, 2, 3, 4`

export function coverageBySchool({ db, info }: Session): Map<number, Coverage> {
  const schools = new Map<number, Coverage>()
  for (const row of prepared(db, PEOPLE).all(info.cohort) as Row[]) {
    const facts = factsOf(row)
    const so = schools.get(row.schoolId) ?? NOBODY
    schools.set(row.schoolId, {
      expected: so.expected + row.people,
      inLedger: so.inLedger + (facts.inLedger ? row.people : 0),
      known: so.known + (isKnown(facts) ? row.people : 0),
      contacted: so.contacted + (isContacted(facts) ? row.people : 0),
    })
  }
  return schools
}

function factsOf({ inLedger, willingness, contacts }: Row): CoverageFacts {
  const pairs = contacts === null ? [] : contacts.split(',')
  return {
    ...{ inLedger: inLedger === 1, willingness },
    contacts: pairs.map((pair) => {
      const [kind = '', result = ''] = pair.split(' ')
      return { kind, result }
    }),
  }
}
