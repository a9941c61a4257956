import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { type Field, fieldByKey } from '#shared/domain/fields/index.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'
import type { CellEditResult } from '#shared/schemas/graduate.ts'
import type { RefusalId } from '#shared/text/refusals.ts'
import { type DataContext, openSession } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { refused, toResult } from '../graduates/outcome.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { setDestination } from '../graduates/set-cells.ts'

/** 其他录用、科研助理、自由职业 count only with pay at or above the local minimum (V14). */
const PAY_CHECKED: ReadonlySet<string> = new Set(['12', '271', '76'])
const BELOW_MINIMUM: ReadonlySet<string> = new Set(['0', '否', 'false'])

export function destinationsHandlers(
  ctx: DataContext,
): Pick<DataHandlers, 'destinations.register'> {
  return {
    'destinations.register': ({ id, destination, happenDate, details, screen }) => {
      const session = openSession(ctx)
      const { cohort } = session.info
      const person = selectGraduate(session.db, id)
      if (person === undefined) throw new AppError('not_found')
      const known = normaliseDetails(id, details, cohort)
      const refusals = [
        ...refusedBecause(
          id,
          'destination',
          codeByCode('destination', destination, cohort) ? null : 'V08',
        ),
        ...refusedBecause(
          id,
          'happen_date',
          isDay(happenDate) && happenDate <= today(ctx.clock) ? null : 'V09',
        ),
        ...refusedBecause(
          id,
          'min_wage_ok',
          PAY_CHECKED.has(destination) && BELOW_MINIMUM.has(details.min_wage_ok ?? '')
            ? 'V14'
            : null,
        ),
        ...known.refusals,
      ]
      if (refusals.length > 0) return { batch: null, pending: false, results: refusals }
      const label = { key: 'destination', params: { name: String(person.name), destination } }
      return writeBatch(ctx, session, { label, screen }, (batch) => {
        const scope = { ctx, session, batch, day: happenDate }
        const outcome = setDestination(scope, id, destination, known.values)
        return {
          batch: batch.current(),
          pending: outcome.rule === 'V10',
          results: [toResult({ id, field: 'destination' }, outcome)],
        }
      })
    },
  }
}

function refusedBecause(id: number, field: string, rule: RefusalId | null): CellEditResult[] {
  return rule === null ? [] : [toResult({ id, field }, refused(rule))]
}

function normaliseDetails(id: number, details: Readonly<Record<string, string>>, cohort: number) {
  const values: Record<string, string> = {}
  const refusals: CellEditResult[] = []
  const isDetail = (field: Field | undefined): field is Field =>
    field?.home === 'destination_detail'
  for (const [key, text] of Object.entries(details)) {
    const field = fieldByKey(key)
    if (!isDetail(field)) throw new AppError('invalid_input', { field: key })
    const normalised = normaliseText(field, text, cohort)
    if (normalised.ok) values[key] = normalised.value
    else refusals.push(...refusedBecause(id, key, normalised.rule))
  }
  return { values, refusals }
}
