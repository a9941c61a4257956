import type { Level } from '#shared/domain/validation/index.ts'
import type { GridCell } from '../../ui/grid/index.ts'

/** What a finding asks of the clerk: to put it right, to complete it, to have a look. */
export type Mark = NonNullable<GridCell['mark']>

/** Rules that miss something; nothing that is there is wrong. */
const LACKING: ReadonlySet<string> = new Set(['V10', 'V11', 'V16', 'V17'])

export function markOf({ rule, level }: Readonly<{ rule: string; level: Level }>): Mark {
  if (level === 'W') return 'warning'
  return LACKING.has(rule) ? 'pending' : 'error'
}
