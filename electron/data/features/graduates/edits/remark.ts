// What is said of an edited cell: why it was refused, or what to look at although it is stored.
import type { CellRemark } from '#shared/schemas/graduate.ts'
import type { RefusalId } from '#shared/text/refusals.ts'

export type Remark = Readonly<Pick<CellRemark, 'field' | 'ok' | 'level'>> &
  Readonly<{ rule: RefusalId }>

export const refusal = (field: string, rule: RefusalId): Remark => ({
  field,
  ok: false,
  rule,
  level: 'B',
})

/** Stored; what is to be completed blocks the submission alone. */
export const notice = (field: string, rule: RefusalId): Remark => ({
  field,
  ok: true,
  rule,
  level: rule === 'V10' ? 'Q' : 'W',
})
