// 解约/回退: who was landed comes back into the ledger, with the reason, and with another willingness if it is said.
import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { recordWillingness } from '../willingness/record.ts'
import { willingnessRefusal } from '../willingness/refusal.ts'
import { dayRefusal, refusedBecause } from './details.ts'
import { presentDestination, recordBreakOff } from './record.ts'

type Input = Parameters<DataHandlers['destinations.breakOff']>[0]

const OTHER_REASON = '9'

export function breakOff(ctx: DataContext, session: Session, input: Input) {
  const { id, destination, happenDate, reason, note, willingness, screen } = input
  const person = selectGraduate(session.db, id)
  if (person === undefined) throw new AppError('not_found')
  const remarks = refusalsOf(session, input, today(ctx.clock))
  if (remarks.length > 0) return { batch: null, remarks }
  const label = { key: 'breakOff', params: { name: String(person.name), reason } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const recordedAt = ctx.clock.now().toISOString()
    recordBreakOff(session, batch, {
      ...{ graduateId: id, destination, happenDate, recordedAt, reason, note },
    })
    if (willingness !== null) {
      recordWillingness(session, batch, {
        ...{ graduateId: id, ...willingness, happenDate, recordedAt, by: 'form' },
      })
    }
    return { batch: batch.current(), remarks: [] }
  })
}

function refusalsOf(session: Session, input: Input, now: string): CellRemark[] {
  const { id, destination, reason, note, willingness, happenDate } = input
  const { cohort } = session.info
  const isBack = codeByCode('destination', destination, cohort) && isInLedger(destination)
  const isReason = codeByCode('break_reason', reason, cohort) !== undefined
  const isNoteMissing = reason === OTHER_REASON && note === ''
  const problem =
    willingness === null ? null : willingnessRefusal({ ...willingness, happenDate }, cohort, now)
  return [
    ...refusedBecause(id, 'destination', isBack ? fallRefusal(session, id) : 'V08'),
    ...refusedBecause(id, 'break_reason', isReason ? null : 'V08'),
    ...refusedBecause(id, 'note', isNoteMissing ? 'BREAK_NOTE' : null),
    ...refusedBecause(id, 'happen_date', dayRefusal(happenDate, now)),
    ...(problem === null ? [] : refusedBecause(id, problem.field, problem.rule)),
  ]
}

/** From landed alone, or where a fallback is recorded and its reason is not. */
function fallRefusal({ db, info }: Session, id: number): 'NOT_LANDED' | null {
  const present = presentDestination(db, id)
  if (present === undefined) return 'NOT_LANDED'
  if (isLanded(present.to_destination, info.cohort)) return null
  const from = present.from_destination
  const fell = typeof from === 'string' && isLanded(from, info.cohort)
  return fell && present.break_reason === null ? null : 'NOT_LANDED'
}
