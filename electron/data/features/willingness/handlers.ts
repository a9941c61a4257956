import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { contradicts } from '#shared/domain/willingness/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { presentDestination } from '../destinations/record.ts'
import { accepted, type Outcome, refused, toResult } from '../graduates/outcome.ts'
import { recordWillingness } from './record.ts'

export function willingnessHandlers(ctx: DataContext): Pick<DataHandlers, 'willingness.set'> {
  return {
    'willingness.set': (input) => {
      const session = openSession(ctx)
      const label = {
        key: 'willingness',
        params: { count: input.ids.length, willingness: input.willingness },
      }
      return writeBatch(ctx, session, { label, screen: input.screen }, (batch) => {
        const { cohort } = session.info
        const judge = (graduateId: number): Outcome => {
          if (codeByCode('willingness', input.willingness, cohort) === undefined)
            return refused('V08')
          if (input.happenDate > today(ctx.clock)) return refused('V09')
          recordWillingness(session, batch, {
            graduateId,
            willingness: input.willingness,
            reasons: input.reasons,
            reasonNote: input.reasonNote,
            happenDate: input.happenDate,
            recordedAt: ctx.clock.now().toISOString(),
          })
          const destination = presentDestination(session.db, graduateId)?.to_destination ?? null
          return accepted(contradicts(input.willingness, destination, cohort) ? 'V13' : null)
        }
        const results = input.ids.map((id) => toResult({ id, field: 'willingness' }, judge(id)))
        return { batch: batch.current(), results }
      })
    },
  }
}
