import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { contradicts, reasonProblems } from '#shared/domain/willingness/index.ts'
import type { RefusalId } from '#shared/text/refusals.ts'
import { type DataContext, openSession } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { presentDestination } from '../destinations/record.ts'
import { notice, refusal } from '../graduates/edits/remark.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { recordWillingness } from './record.ts'

type Input = Parameters<DataHandlers['willingness.set']>[0]
type Refusal = Readonly<{ field: string; rule: RefusalId }>

export function willingnessHandlers(ctx: DataContext): Pick<DataHandlers, 'willingness.set'> {
  return {
    'willingness.set': (input) => {
      const session = openSession(ctx)
      const { cohort } = session.info
      for (const id of input.ids) {
        if (selectGraduate(session.db, id) === undefined) throw new AppError('not_found')
      }
      const refused = refusalOf(input, cohort, today(ctx.clock))
      if (refused !== null) {
        const remark = refusal(refused.field, refused.rule)
        return { batch: null, remarks: input.ids.map((id) => ({ id, ...remark })) }
      }
      const label = {
        key: 'willingness',
        params: { count: input.ids.length, willingness: input.willingness },
      }
      return writeBatch(ctx, session, { label, screen: input.screen }, (batch) => {
        const remarks = input.ids.flatMap((graduateId) => {
          recordWillingness(session, batch, {
            graduateId,
            willingness: input.willingness,
            reasons: input.reasons,
            reasonNote: input.reasonNote,
            happenDate: input.happenDate,
            recordedAt: ctx.clock.now().toISOString(),
            by: 'form',
          })
          const destination = presentDestination(session.db, graduateId)?.to_destination ?? null
          return contradicts(input.willingness, destination, cohort)
            ? [{ id: graduateId, ...notice('willingness', 'V13') }]
            : []
        })
        return { batch: batch.current(), remarks }
      })
    },
  }
}

/** Why nobody's willingness is recorded: the same is said of everybody. */
function refusalOf(input: Input, cohort: number, now: string): Refusal | null {
  const { willingness, reasons, reasonNote, happenDate } = input
  if (codeByCode('willingness', willingness, cohort) === undefined) {
    return { field: 'willingness', rule: 'V08' }
  }
  if (!isDay(happenDate)) return { field: 'happen_date', rule: 'DATE' }
  if (happenDate > now) return { field: 'happen_date', rule: 'V09' }
  if (reasons.some((code) => codeByCode('reason', code, cohort) === undefined)) {
    return { field: 'reasons', rule: 'V08' }
  }
  const problems = reasonProblems(willingness, reasons, reasonNote)
  if (problems.includes('too_many')) return { field: 'reasons', rule: 'TOO_MANY' }
  return problems.includes('note_missing') ? { field: 'reason_note', rule: 'NOTE' } : null
}
