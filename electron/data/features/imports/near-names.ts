// Names of majors, classes and schools that the ledger does not have, but nearly: said at every row, mended in one act.
// An empty ledger and a list of people nobody has seen yet say nothing.
import { isNearName, type NamedField } from '#shared/domain/import/near-name.ts'
import type { ImportFix } from '#shared/schemas/import.ts'
import { nearNameText } from '#shared/text/import-words.ts'
import { knownNames } from './known-names.ts'
import { type PlanContext, report } from './plan-context.ts'
import type { ImportRecord } from './records.ts'

const FIELDS = ['major_name', 'class_name', 'school_id'] as const
const MOST_SHOWN = 3
const HALF = 0.5

type Recognising = Readonly<{ records: readonly ImportRecord[]; fixes: readonly ImportFix[] }>

export function reportNearNames(ctx: PlanContext, { records, fixes }: Recognising): void {
  for (const field of FIELDS) {
    const near = nearNames(ctx, field, records, fixes)
    if (near.size === 0) continue
    for (const record of records) {
      const name = record.values[field]
      const others = name ? near.get(name) : undefined
      if (!name || others === undefined) continue
      const message = nearNameText(name, others.slice(0, MOST_SHOWN))
      report(ctx, record, { rule: 'NEAR', level: 'W', at: [field], cause: 'word', message })
    }
  }
}

/** Names of the file that are new, with those of the ledger that may be meant. */
function nearNames(
  ctx: PlanContext,
  field: NamedField,
  records: readonly ImportRecord[],
  fixes: readonly ImportFix[],
): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, readonly string[]>()
  const given = new Set(records.map(({ values }) => values[field]))
  given.delete(null)
  given.delete(undefined)
  if (given.size === 0) return near
  const known = knownNames(ctx, field)
  if (known.size === 0) return near
  const unknown = [...given].filter((name): name is string => !!name && !known.has(name))
  // Mostly new names: another school's list, not the same one with slips.
  if (unknown.length > given.size * HALF && field !== 'school_id' && unknown.length > 1) return near
  const accepted = new Set(fixes.filter((fix) => fix.field === field).map(({ value }) => value))
  for (const name of unknown) {
    if (accepted.has(name)) continue
    const others = [...known.keys()].filter((other) => isNearName(field, name, other))
    if (others.length > 0) near.set(name, others)
  }
  return near
}
