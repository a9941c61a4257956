import { today } from '#common/clock.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../../context.ts'
import { isConcealed, shownValue } from '../concealment.ts'
import { selectFound } from './find.ts'
import { idsOf } from './order.ts'
import { shownBy } from './places.ts'
import { problemsOf } from './problems.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { placesOf, tallyOf } from './tally.ts'
import { valuesOf } from './values.ts'

type Methods =
  | 'graduates.ids'
  | 'graduates.values'
  | 'graduates.tally'
  | 'graduates.problems'
  | 'graduates.find'

/** Finding: who is shown, in which order, and what the columns hold. */
export function listHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const sheet = (): Sheet => {
    const { db, info } = openSession(ctx)
    return sheetOf(db, { cohort: info.cohort, today: today(ctx.clock) })
  }
  return {
    'graduates.ids': ({ filter, sort }) => ({ ids: idsOf(sheet(), filter, sort) }),
    'graduates.values': (wish) =>
      valuesOf(sheet(), wish, isConcealed(openSession(ctx), null, wish.field)),
    'graduates.tally': (wish) => {
      const whole = sheet()
      return tallyOf(
        whole,
        'filter' in wish ? shownBy(whole, wish.filter) : placesOf(whole, wish.ids),
      )
    },
    'graduates.problems': (wish) => {
      const session = openSession(ctx)
      return problemsOf(sheet(), wish, (id, field, raw) => shownValue(session, id, field, raw))
    },
    'graduates.find': ({ text, limit }) => {
      const { db, info } = openSession(ctx)
      return { people: selectFound(db, info.cohort, text, limit) }
    },
  }
}
