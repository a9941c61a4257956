import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { RULE_CONTENTS, type RuleName } from '#shared/schemas/rule.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectVersions } from './rules.ts'

/** A rule holds from its day on; of one day there is one version. */
export function saveRule(
  ctx: DataContext,
  session: Session,
  { name, validFrom, content }: Parsed<'settings.saveRule'>,
  screen: string,
): { batch: number | null } {
  const stored = JSON.stringify(content === null ? null : checked(name, content))
  const same = selectVersions(session, name).find((version) => version.valid_from === validFrom)
  const label = { key: 'saveRule', params: { rule: name, day: validFrom } }
  return writeBatch(ctx, session, { label, screen, everybody: true }, (batch) => {
    if (same !== undefined) batch.update('rule_version', same.id, same, { content: stored })
    else {
      batch.insert('rule_version', {
        cohort_year: session.info.cohort,
        name,
        valid_from: validFrom,
        content: stored,
        recorded_at: ctx.clock.now().toISOString(),
        user_id: session.userId,
      })
    }
    return { batch: batch.current() }
  })
}

function checked(name: RuleName, content: string): unknown {
  try {
    return RULE_CONTENTS[name].parse(JSON.parse(content))
  } catch {
    throw new AppError('invalid_input', { field: name })
  }
}
