// The settings of the centre that hold at its schools: every version that was set, by name and day.
import { SHARED_RULES } from '#shared/domain/submission/roster.ts'
import { PackagedRule } from '#shared/schemas/package.ts'
import type { Session } from '../../context.ts'
import { selectVersions } from '../settings/rules.ts'

export const sharedRules = (session: Session): PackagedRule[] =>
  SHARED_RULES.flatMap((name) =>
    selectVersions(session, name).map(({ valid_from: validFrom, content }) =>
      PackagedRule.parse({ name, validFrom, content: JSON.parse(content) }),
    ),
  )
