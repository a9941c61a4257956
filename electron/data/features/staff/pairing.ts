// Pairing many at once: those who have no helper, or all people of somebody who leaves.
import { hasCome } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { proposePairs } from '#shared/domain/pairing/propose.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { pair } from './pair.ts'
import { selectHelped, selectHelpers, selectUnpaired } from './participation.ts'
import { selectStaffRow } from './repository.ts'

export function propose(
  { db, info }: Pick<Session, 'db' | 'info'>,
  { of, among }: Parsed<'staff.propose'>,
): Output<'staff.propose'> {
  const people = of === null ? selectUnpaired(db, info.cohort) : selectHelped(db, of)
  const helpers = selectHelpers(db).filter(
    ({ id }) => id !== of && (among === null || among.includes(id)),
  )
  return { people, pairs: proposePairs(people, helpers) }
}

export function pairMany(
  ctx: DataContext,
  session: Session,
  { pairs, day, screen }: Parsed<'staff.pair'>,
): Output<'staff.pair'> {
  const { db } = session
  if (!hasCome(day, ctx.clock)) throw new AppError('day_refused', { day })
  const label = { key: 'pair', params: { count: pairs.length } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    let paired = 0
    for (const { graduateId, staffId } of pairs) {
      const staff = selectStaffRow(db, staffId)
      if (staff === undefined || selectGraduate(db, graduateId) === undefined)
        throw new AppError('not_found')
      if (pair(db, batch, { graduateId, staff, day })) paired += 1
    }
    if (paired > 0) batch.relabel({ key: 'pair', params: { count: paired } })
    return { batch: batch.current(), paired }
  })
}
