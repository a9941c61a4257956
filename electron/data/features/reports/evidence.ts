// The evidence of everybody as of a day.
import { type Evidence, evidenceOf, NO_EVIDENCE, type Piece } from '#shared/domain/report/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { newBook } from '../../state/book.ts'
import { IS_EARLIER } from '../evidence/counted.ts'
import type { Scope } from './repository.ts'

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

/** As numbers of a book, by person. */
export function evidenceOn({ db, cohort, asOf }: Scope) {
  const rows = prepared(db, PIECES).all({ cohort, asOf }) as Row[]
  const numbers = new Map<number, number>()
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    numbers.set(id, book.numberOf(evidenceOf(own.map(pieceOf))))
  }
  return {
    of: (id: number): number => numbers.get(id) ?? 0,
    at: (number: number): Evidence => book.at(number) ?? NO_EVIDENCE,
    size: book.size(),
  }
}

const pieceOf = ({ state, ...days }: Row): Piece => ({
  ...days,
  state: state === REJECTED ? 'rejected' : state === RECEIVED ? 'received' : 'accepted',
})
