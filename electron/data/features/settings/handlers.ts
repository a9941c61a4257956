import { today } from '#common/clock.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectUsers } from '../history/repository.ts'
import { ruleOn, selectVersions } from './rules.ts'
import { saveRule } from './save-rule.ts'

type Methods = Extract<keyof DataHandlers, `settings.${string}`>

const SCREEN = 'settings'

export function settingsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'settings.rule': ({ name, day }) => {
      const session = openSession(ctx)
      const users = new Map(selectUsers(session.db).map(({ id, name: user }) => [id, user]))
      return {
        content: ruleOn(session, name, day ?? today(ctx.clock)),
        versions: selectVersions(session, name).map((version) => ({
          validFrom: version.valid_from,
          recordedAt: version.recorded_at,
          userName: users.get(version.user_id) ?? '',
        })),
      }
    },
    'settings.saveRule': (rule) => saveRule(ctx, openSession(ctx), rule, SCREEN),
  }
}
