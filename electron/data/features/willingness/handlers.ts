import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { contradicts } from '#shared/domain/willingness/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { presentDestination } from '../destinations/record.ts'
import { showTyped } from '../graduates/concealment.ts'
import { notice, refusal } from '../graduates/edits/remark.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { movesBetween } from './moves.ts'
import { correctWillingness, recordWillingness, selectHoldingWillingness } from './record.ts'
import { willingnessRefusal } from './refusal.ts'

type Methods = 'willingness.set' | 'willingness.correct' | 'willingness.moves'

export function willingnessHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'willingness.set': (input) => {
      const session = openSession(ctx)
      const { cohort } = session.info
      for (const id of input.ids) {
        if (selectGraduate(session.db, id) === undefined) throw new AppError('not_found')
      }
      const refused = willingnessRefusal(input, cohort, today(ctx.clock))
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
          showTyped(session, graduateId, {
            willingness: input.willingness,
            reasons: input.reasons.join(','),
            reason_note: input.reasonNote,
          })
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
    'willingness.moves': (wish) => movesBetween(openSession(ctx), wish),
    'willingness.correct': ({ eventId, screen, ...stated }) => {
      const session = openSession(ctx)
      const replaced = selectHoldingWillingness(session.db, eventId)
      if (replaced === undefined) throw new AppError('not_found')
      const id = replaced.graduate_id
      const refused = willingnessRefusal(stated, session.info.cohort, today(ctx.clock))
      if (refused !== null)
        return { batch: null, remarks: [{ id, ...refusal(refused.field, refused.rule) }] }
      const name = String(selectGraduate(session.db, id)?.name ?? '')
      const params = { name, willingness: stated.willingness }
      const label = { key: 'correctWillingness', params }
      return writeBatch(ctx, session, { label, screen }, (batch) => {
        const recordedAt = ctx.clock.now().toISOString()
        correctWillingness(session, batch, { ...stated, replaced, recordedAt })
        return { batch: batch.current(), remarks: [] }
      })
    },
  }
}
