import { today } from '#common/clock.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../../context.ts'
import { selectIds } from './ids.ts'
import type { ListScope } from './scope.ts'
import { selectFound } from './search.ts'
import { selectTally } from './tally.ts'
import { selectValues } from './values.ts'

type Methods = 'graduates.ids' | 'graduates.values' | 'graduates.tally' | 'graduates.find'

/** Finding: who is shown, in which order, and what the columns hold. */
export function listHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const open = () => {
    const { db, info } = openSession(ctx)
    const scope: ListScope = { cohort: info.cohort, today: today(ctx.clock) }
    return { db, scope }
  }
  return {
    'graduates.ids': ({ filter, sort }) => {
      const { db, scope } = open()
      return { ids: selectIds(db, scope, filter, sort) }
    },
    'graduates.values': (wish) => {
      const { db, scope } = open()
      return selectValues(db, scope, wish)
    },
    'graduates.tally': (wish) => {
      const { db, scope } = open()
      return selectTally(db, scope, wish)
    },
    'graduates.find': ({ text, limit }) => {
      const { db, scope } = open()
      return { people: selectFound(db, scope.cohort, text, limit) }
    },
  }
}
