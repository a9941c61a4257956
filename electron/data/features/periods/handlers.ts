import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectHandingIn, selectPeriods } from './repository.ts'
import { savePeriod, saveSubmission } from './service.ts'

type Methods = Extract<keyof DataHandlers, `periods.${string}`>
const SCREEN = 'reports'

export function periodsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'periods.list': () => {
      const { db, info } = openSession(ctx)
      return { periods: selectPeriods(db, info.cohort), schools: selectHandingIn(db, info) }
    },
    'periods.save': (period) => savePeriod(ctx, openSession(ctx), period, SCREEN),
    'periods.submit': (submission) => saveSubmission(ctx, openSession(ctx), submission, SCREEN),
  }
}
