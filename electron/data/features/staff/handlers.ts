import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectStaff } from './repository.ts'
import { removeStaff, saveStaff } from './service.ts'

type Methods = Extract<keyof DataHandlers, `staff.${string}`>

const SCREEN = 'staff'

export function staffHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'staff.list': () => selectStaff(openSession(ctx).db),
    'staff.save': (staff) => saveStaff(ctx, openSession(ctx), staff, SCREEN),
    'staff.remove': ({ id }) => {
      removeStaff(ctx, openSession(ctx), id, SCREEN)
      return {}
    },
  }
}
