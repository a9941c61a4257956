import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { decide } from './decide.ts'
import { platformLines } from './lines.ts'

type Methods = Extract<keyof DataHandlers, `platform.${string}`>

export function platformHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'platform.compare': () => platformLines(openSession(ctx)),
    'platform.decide': (input) => decide(ctx, openSession(ctx), input),
  }
}
