import type { comparison } from '#shared/contract/comparison.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { keepChoices } from './repository.ts'
import { compareFile } from './service.ts'

export function comparisonHandlers(ctx: DataContext): Pick<DataHandlers, keyof typeof comparison> {
  return {
    'comparison.compare': ({ token, known = 'now', ...wish }) =>
      compareFile(ctx, openSession(ctx), { ...wish, known, path: ctx.files.path(token) }),
    'comparison.remember': (said) => {
      keepChoices(openSession(ctx).db, { ...said, usedAt: ctx.clock.now().toISOString() })
      return {}
    },
  }
}
