// What became of one edited cell.

import type { CellRemark } from '#shared/schemas/graduate.ts'
import type { RefusalId } from '#shared/text/refusals.ts'

export type Outcome = Readonly<{ ok: boolean; rule: RefusalId | null }>

export const refused = (rule: RefusalId): Outcome => ({ ok: false, rule })

/** Stored; a rule names what to look at all the same. */
export const accepted = (rule: RefusalId | null): Outcome => ({ ok: true, rule })

type Cell = Readonly<{ id: number; field: string }>

/** What is said of the cell; nothing of one that is as wished. */
export function remarksOn({ id, field }: Cell, { ok, rule }: Outcome): CellRemark[] {
  if (rule === null) return []
  return [{ id, field, ok, rule, level: ok ? (rule === 'V10' ? 'Q' : 'W') : 'B' }]
}
