import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { toldBehind } from '../reports/people-behind.ts'
import { isNameTaken, keepTable, removeTable, renameTable } from './repository.ts'
import { exportTwoWay, listTwoWay, viewTwoWay } from './service.ts'

type Methods = Extract<keyof DataHandlers, `twoWay.${string}`>

export function twoWayHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'twoWay.view': (question) => viewTwoWay(ctx, openSession(ctx), question),
    'twoWay.people': (figure) => toldBehind(ctx, openSession(ctx), figure),
    'twoWay.list': () => listTwoWay(openSession(ctx)),
    'twoWay.save': ({ name, ...shape }) => ({
      id: keepTable(openSession(ctx).db, name, JSON.stringify(shape)),
    }),
    'twoWay.rename': ({ id, name }) => {
      const { db } = openSession(ctx)
      if (isNameTaken(db, id, name)) throw new AppError('two_way_name_taken', { name })
      if (!renameTable(db, id, name)) throw new AppError('not_found')
      return {}
    },
    'twoWay.remove': ({ id }) => {
      if (!removeTable(openSession(ctx).db, id)) throw new AppError('not_found')
      return {}
    },
    'twoWay.export': ({ question, token }) =>
      exportTwoWay(ctx, openSession(ctx), { question, path: ctx.files.path(token) }),
  }
}
