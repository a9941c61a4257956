import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { searchEmployers } from './search.ts'
import { listEmployers, mergeEmployers, removeEmployer, saveEmployer } from './service.ts'

type Methods = Extract<keyof DataHandlers, `employers.${string}`>

export function employersHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'employers.list': () => listEmployers(openSession(ctx)),
    'employers.search': ({ text, limit }) => searchEmployers(openSession(ctx).db, text, limit),
    'employers.save': (entry) => saveEmployer(ctx, openSession(ctx), entry),
    'employers.merge': (asked) => mergeEmployers(ctx, openSession(ctx), asked),
    'employers.remove': (asked) => removeEmployer(ctx, openSession(ctx), asked),
  }
}
