import { today } from '#common/clock.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { isRestricted, restrictedText } from '#shared/domain/fields/restricted.ts'
import type { GraduateFilter } from '#shared/schemas/graduate.ts'
import type { Past } from '#shared/schemas/past.ts'
import { type DataContext, openSession } from '../../../context.ts'
import { shownBehind } from '../../reports/people-behind.ts'
import { isConcealed, shownValue } from '../concealment.ts'
import { selectFound } from './find.ts'
import { idsOf } from './order.ts'
import { type AskedFilter, shownBy } from './places.ts'
import { problemsOf } from './problems.ts'
import { type Sheet, withSheet } from './sheet.ts'
import { placesOf, tallyOf } from './tally.ts'
import { type Values, valuesOf } from './values.ts'

type Methods =
  | 'graduates.ids'
  | 'graduates.values'
  | 'graduates.tally'
  | 'graduates.problems'
  | 'graduates.find'

/** What is restricted is no choice: it would tell of everybody who remains. */
function withoutRestricted(field: string, found: Values): Values {
  if (!isRestricted(field)) return found
  const values = found.values.filter(({ value }) => restrictedText(field, value) === value)
  return { ...found, values, distinct: found.distinct - (found.values.length - values.length) }
}

/** Finding: who is shown, in which order, and what the columns hold. */
export function listHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const onSheet = <T>(past: Past | undefined, work: (sheet: Sheet) => T): T => {
    const session = openSession(ctx)
    const scope = { cohort: session.info.cohort, today: today(ctx.clock) }
    return withSheet(session, scope, past, work)
  }
  const asked = (filter: GraduateFilter): AskedFilter => {
    const { figure } = filter
    if (figure === null) return filter
    return { ...filter, behind: new Set(shownBehind(ctx, openSession(ctx), figure)) }
  }
  return {
    'graduates.ids': ({ filter, sort, past }) => {
      const whom = asked(filter)
      return onSheet(past, (sheet) => ({ ids: idsOf(sheet, whom, sort) }))
    },
    'graduates.values': ({ past, ...wish }) => {
      const whom = { ...wish, filter: asked(wish.filter) }
      const isHidden = isConcealed(openSession(ctx), null, wish.field)
      return onSheet(past, (sheet) =>
        withoutRestricted(wish.field, valuesOf(sheet, whom, isHidden)),
      )
    },
    'graduates.tally': (wish) => {
      if ('ids' in wish)
        return onSheet(wish.past, (sheet) => tallyOf(sheet, placesOf(sheet, wish.ids)))
      const whom = asked(wish.filter)
      return onSheet(wish.past, (sheet) => tallyOf(sheet, shownBy(sheet, whom)))
    },
    'graduates.problems': ({ past, ...wish }) => {
      const session = openSession(ctx)
      const whom = { ...wish, filter: asked(wish.filter) }
      return onSheet(past, (sheet) =>
        problemsOf(sheet, whom, (id, field, raw) => shownValue(session, id, field, raw)),
      )
    },
    'graduates.find': ({ text, limit }) => {
      const { db, info } = openSession(ctx)
      return { people: selectFound(db, info.cohort, text, limit) }
    },
  }
}
