import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { changedPeople, viewChange } from './change.ts'
import { countGone } from './people-behind.ts'
import { openedIn } from './restricted.ts'

type ChangeMethod = Extract<keyof DataHandlers, `reports.change${string}`>

export function reportChangeHandlers(ctx: DataContext): Pick<DataHandlers, ChangeMethod> {
  return {
    'reports.change': (question) => viewChange(ctx, openSession(ctx), question),
    'reports.changePeople': (figure) => {
      const session = openSession(ctx)
      const found = changedPeople(ctx, session, figure, openedIn(session))
      return { ...found, gone: countGone(session, found.ids) }
    },
  }
}
