import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { isLanded } from '#shared/domain/destination/index.ts'
import { type Field, fieldByKey } from '#shared/domain/fields/index.ts'
import { checkValue } from '#shared/domain/validation/check-value.ts'
import { typedReader } from '#shared/domain/validation/read-typed.ts'
import { contradicts } from '#shared/domain/willingness/index.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import type { RefusalId } from '#shared/text/refusals.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { recomputeState } from '../../state/recompute.ts'
import { writeBatch } from '../../write-batch.ts'
import { notice, refusal } from '../graduates/edits/remark.ts'
import { selectGraduate, selectPeople } from '../graduates/repository.ts'
import { presentWillingness } from '../willingness/record.ts'
import { recordDestination } from './record.ts'

export function destinationsHandlers(
  ctx: DataContext,
): Pick<DataHandlers, 'destinations.register'> {
  return {
    'destinations.register': ({ id, destination, happenDate, details, screen }) => {
      const session = openSession(ctx)
      const { cohort } = session.info
      const person = selectGraduate(session.db, id)
      if (person === undefined) throw new AppError('not_found')
      const now = today(ctx.clock)
      const known = readDetails(id, details, { cohort, destination, now })
      const refusals = [
        ...refusedBecause(
          id,
          'destination',
          codeByCode('destination', destination, cohort) ? null : 'V08',
        ),
        ...refusedBecause(id, 'happen_date', dayRefusal(happenDate, now)),
        ...known.refusals,
      ]
      if (refusals.length > 0) return { batch: null, pending: false, remarks: refusals }
      const label = { key: 'destination', params: { name: String(person.name), destination } }
      return writeBatch(ctx, session, { label, screen }, (batch) => {
        recordDestination(session, batch, {
          graduateId: id,
          destination,
          happenDate,
          recordedAt: ctx.clock.now().toISOString(),
          details: known.values,
          by: 'form',
        })
        const rule = whatToLookAt(session, id, destination)
        return {
          batch: batch.current(),
          pending: rule === 'V10',
          remarks: rule === null ? [] : [{ id, ...notice('destination', rule) }],
        }
      })
    },
  }
}

/** Whether something is to be completed or does not go together, once the destination is recorded. */
function whatToLookAt(session: Session, id: number, destination: string): 'V10' | 'V13' | null {
  const { db, info } = session
  if (isLanded(destination, info.cohort)) {
    recomputeState(session, [id])
    return selectPeople(db, [id])[0]?.pending === 1 ? 'V10' : null
  }
  const { willingness } = presentWillingness(db, id)
  return contradicts(willingness, destination, info.cohort) ? 'V13' : null
}

function refusedBecause(id: number, field: string, rule: RefusalId | null): CellRemark[] {
  return rule === null ? [] : [{ id, ...refusal(field, rule) }]
}

function dayRefusal(day: string, now: string): RefusalId | null {
  if (!isDay(day)) return 'DATE'
  return day > now ? 'V09' : null
}

type At = Readonly<{ cohort: number; destination: string; now: string }>

function readDetails(
  id: number,
  details: Readonly<Record<string, string>>,
  { cohort, destination, now }: At,
) {
  const values: Record<string, string> = {}
  const refusals: CellRemark[] = []
  const read = typedReader(cohort)
  const isDetail = (field: Field | undefined): field is Field =>
    field?.home === 'destination_detail'
  for (const [key, text] of Object.entries(details)) {
    const field = fieldByKey(key)
    if (!isDetail(field)) throw new AppError('invalid_input', { field: key })
    const typed = read(field, text)
    if (!typed.ok) {
      refusals.push(...refusedBecause(id, key, typed.rule))
      continue
    }
    const { blocked } = checkValue(key, typed.value, { today: now, row: {}, destination })
    refusals.push(...refusedBecause(id, key, blocked))
    values[key] = typed.value
  }
  return { values, refusals }
}
