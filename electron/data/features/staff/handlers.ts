import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { pairMany, propose } from './pairing.ts'
import { countParticipation } from './participation.ts'
import { selectStaff } from './repository.ts'
import { removeStaff, saveStaff } from './service.ts'

type Methods = Extract<keyof DataHandlers, `staff.${string}`>

const SCREEN = 'staff'

export function staffHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'staff.list': () => selectStaff(openSession(ctx).db),
    'staff.save': (staff) => saveStaff(ctx, openSession(ctx), staff, SCREEN),
    'staff.participation': () => {
      const { db, info } = openSession(ctx)
      return countParticipation(db, info.cohort)
    },
    'staff.propose': (input) => propose(openSession(ctx), input),
    'staff.pair': (input) => pairMany(ctx, openSession(ctx), input),
    'staff.remove': ({ id }) => {
      removeStaff(ctx, openSession(ctx), id, SCREEN)
      return {}
    },
  }
}
