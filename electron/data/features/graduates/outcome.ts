// What became of one edited cell.

import type { CellEdit, CellEditResult } from '#shared/schemas/graduate.ts'
import { type RefusalId, refusalText } from '#shared/text/refusals.ts'

export type Outcome = Readonly<{ ok: boolean; rule: RefusalId | null }>

export const refused = (rule: RefusalId): Outcome => ({ ok: false, rule })

/** Stored; a rule names what to look at all the same. */
export const accepted = (rule: RefusalId | null): Outcome => ({ ok: true, rule })

export function toResult(
  edit: Pick<CellEdit, 'id' | 'field'>,
  { ok, rule }: Outcome,
): CellEditResult {
  return {
    id: edit.id,
    field: edit.field,
    ok,
    rule,
    level: rule === null ? null : ok ? (rule === 'V10' ? 'Q' : 'W') : 'B',
    message: rule === null ? null : refusalText(rule, 'zh'),
  }
}
