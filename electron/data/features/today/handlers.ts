import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectMonths, selectRecords } from './records.ts'
import { dayOf, figuresOn, finishDay, openOn, viewRecord } from './service.ts'
import { viewToday } from './view.ts'

type Methods = Extract<keyof DataHandlers, `today.${string}`>

export function todayHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'today.view': ({ day, ...wish }) =>
      viewToday(openSession(ctx), { ...wish, day: dayOf(ctx, day) }),
    'today.figures': ({ day }) => figuresOn(openSession(ctx), dayOf(ctx, day)),
    'today.checks': ({ day }) => openOn(openSession(ctx), dayOf(ctx, day)),
    'today.finish': (input) => finishDay(ctx, openSession(ctx), input),
    'today.days': ({ month }) => {
      const { db, info } = openSession(ctx)
      return { days: selectRecords(db, info.cohort, month), months: selectMonths(db, info.cohort) }
    },
    'today.record': ({ day }) => viewRecord(openSession(ctx), day),
  }
}
