// Who helps a person, as a file names them. Somebody who is not among the staff yet is added: an import throws nothing
// away; a name that several have, or several names, stay at the cell to be decided.
import { newStaffText } from '#shared/text/import-findings.ts'
import { type PlanContext, report } from './plan-context.ts'
import type { NewIssue, PlannedHelper } from './planned.ts'
import type { ImportRecord } from './records.ts'

type HelperPlan = Readonly<{
  helper: PlannedHelper | null
  issues: readonly NewIssue[]
  settled: boolean
}>

const NOTHING: HelperPlan = { helper: null, issues: [], settled: false }

/** `id`: null for a person whom the file brings. */
export function planHelper(ctx: PlanContext, record: ImportRecord, id: number | null): HelperPlan {
  const text = record.values.helper ?? null
  if (text === null) return NOTHING
  const meant = namedStaff(ctx, record, text, 'helper')
  const present = id === null ? undefined : ctx.helpers.present().get(id)
  if (meant === 'several') {
    if (present !== undefined) return NOTHING
    return { ...NOTHING, issues: [{ field: 'helper', rule: 'STAFF_TWICE', raw: text }] }
  }
  const isSame = 'staffId' in meant && meant.staffId === present
  return { helper: isSame ? null : meant, issues: [], settled: true }
}

/** Whom a cell means; that several fit, or that the file adds somebody, is said at the cell. */
export function namedStaff(
  ctx: PlanContext,
  record: ImportRecord,
  text: string,
  field: string,
): PlannedHelper | 'several' {
  const meant = ctx.helpers.meant(text)
  const at = [field]
  if (meant === 'several') report(ctx, record, { rule: 'STAFF_TWICE', level: 'Q', at })
  else if ('name' in meant && !ctx.helpers.added.has(meant.name)) {
    ctx.helpers.added.add(meant.name)
    const message = newStaffText(meant.name)
    report(ctx, record, { rule: 'STAFF_NEW', level: 'W', at, message })
  }
  return meant
}
