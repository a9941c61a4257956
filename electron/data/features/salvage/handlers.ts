import type { DataContext } from '#data/context.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { ledgerPath } from '../accounts/ledger-path.ts'
import { salvageLedger, unlockDamaged } from './service.ts'

type Methods = Extract<keyof DataHandlers, `salvage.${string}`>

export function salvageHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'salvage.start': async ({ ledger, secretKind, secret }) => {
      const damaged = await ctx.doors.run(() =>
        unlockDamaged(ctx, ledgerPath(ctx, ledger), secretKind, secret),
      )
      const jobId = ctx.jobs.start('salvage.start', (control) =>
        salvageLedger(ctx, damaged, control),
      )
      return { jobId }
    },
  }
}
