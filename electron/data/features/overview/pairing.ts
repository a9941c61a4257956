// How many of those in the ledger have somebody who helps them.
import type { Overview } from '#shared/contract/overview.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import { standingAt } from '../reports/books.ts'
import { AT, lifeLines, standingOn } from '../reports/life-lines.ts'
import type { Scope } from '../reports/repository.ts'

export function selectPairing(scope: Scope): Overview['pairing'] {
  const { db, cohort, asOf } = scope
  const lines = lifeLines({ db, info: { cohort } })
  const day = dayNumber(asOf)
  const rows = prepared(
    db,
    `SELECT graduate_id, staff_id FROM pairing
      WHERE start_date <= @asOf AND (end_date IS NULL OR end_date > @asOf)`,
  )
    .raw()
    .iterate({ asOf }) as Iterable<readonly [person: number, helper: number]>
  const paired = new Set<number>()
  const helpers = new Set<number>()
  for (const [person, helper] of rows) {
    const place = lines.places.get(person)
    if (place === undefined || lines.cells[place + AT.counted] !== 1) continue
    if (!isInLedger(standingAt(standingOn(lines, place, day)).destination)) continue
    paired.add(person)
    helpers.add(helper)
  }
  const staff = prepared(db, 'SELECT count(*) FROM staff WHERE left_at IS NULL').pluck().get()
  return { paired: paired.size, helpers: helpers.size, staff: Number(staff) }
}
