// The evidence of everybody as of a day.
import type { Day } from '#shared/domain/day/index.ts'
import { type Evidence, evidenceOf, NO_EVIDENCE, type Piece } from '#shared/domain/report/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { newBook } from '../../state/book.ts'
import type { Moment } from '../../state/moment.ts'
import { IS_EARLIER } from '../evidence/counted.ts'
import { type Column, rollOf } from './roll.ts'

const book = newBook<Evidence>((evidence) => JSON.stringify(evidence))
const RECEIVED = '1'
const REJECTED = '4'

// What was checked after the day was still unchecked on it.
const PIECES = `
  SELECT a.graduate_id AS id, a.added_on AS addedOn, coalesce(a.verified_on, '') AS checkedOn,
         iif(coalesce(a.verified_on, '') > @asOf, '${RECEIVED}', a.state) AS state
    FROM attachment a JOIN graduate g ON g.id = a.graduate_id
   WHERE g.cohort_year = @cohort AND a.added_on <= @asOf
     AND (a.voided_on IS NULL OR a.voided_on > @asOf) AND NOT ${IS_EARLIER}`
type Row = Readonly<{ id: number; addedOn: string; checkedOn: string; state: string }>

/** As numbers of a book. */
export function evidenceOn(
  moment: Moment,
  asOf: Day,
): Column & Readonly<{ at: (number: number) => Evidence }> {
  const { db, info } = moment
  const rows = prepared(db, PIECES).all({ cohort: info.cohort, asOf }) as Row[]
  const known = new Map<number, number>()
  for (const [id, own] of Map.groupBy(rows, (row) => row.id))
    known.set(id, book.numberOf(evidenceOf(own.map(pieceOf))))
  const numbers = rollOf(moment).ids.map((id) => known.get(id) ?? 0)
  return { numbers, size: book.size(), at: (number) => book.at(number) ?? NO_EVIDENCE }
}

const pieceOf = ({ state, ...days }: Row): Piece => ({
  ...days,
  state: state === REJECTED ? 'rejected' : state === RECEIVED ? 'received' : 'accepted',
})
