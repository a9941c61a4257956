// What a list beside the roster says of people themselves: the fields that it may change, and a word about the others,
// so that nobody thinks a newer telephone number came in with a list of willingness.
import { GRADUATE_FIELDS, GUIDANCE_FIELDS } from '#shared/domain/fields/index.ts'
import { isMasked } from '#shared/domain/fields/sensitive.ts'
import { repeats } from '#shared/domain/import/repeats.ts'
import { leftToRosterText } from '#shared/text/import-findings.ts'
import type { Person } from './known-people.ts'
import { type PlanContext, report } from './plan-context.ts'
import type { ImportRecord } from './records.ts'

const GUIDANCE: ReadonlySet<string> = new Set(GUIDANCE_FIELDS.map(({ key }) => key))
/** Guidance, and remarks: such a list is often somebody's own ledger. */
export const OWN_FIELDS = GRADUATE_FIELDS.filter(({ key }) => GUIDANCE.has(key) || key === 'remark')
export const OWN: ReadonlySet<string> = new Set(OWN_FIELDS.map(({ key }) => key))

/** How somebody is reached: the rest of the roster is often repeated loosely, and only to look at. */
const REACHED_BY: ReadonlySet<string> = new Set([
  'mobile',
  'wechat_qq',
  'email',
  'home_address',
  'home_phone',
  'contact_person',
  'contact_phone',
])
const LEFT_FIELDS = GRADUATE_FIELDS.filter(({ key }) => REACHED_BY.has(key))

/** Counts what a row says of its person otherwise than the ledger, or what the ledger does not know. */
export function leaveToRoster(ctx: PlanContext, record: ImportRecord, person: Person): void {
  for (const field of LEFT_FIELDS) {
    const given = record.values[field.key]
    if (!given || isMasked(field.key, given)) continue
    const stored = person[field.key]
    if (typeof stored === 'string' && repeats(field, given, stored)) continue
    const known = ctx.leftToRoster.get(field.key)
    if (known === undefined) ctx.leftToRoster.set(field.key, { first: record, rows: 1 })
    else known.rows++
  }
}

/** One finding a column, at its first such row. */
export function reportLeftToRoster(ctx: PlanContext): void {
  for (const [field, { first, rows }] of ctx.leftToRoster) {
    const message = leftToRosterText(rows)
    report(ctx, first, { rule: 'ROSTER_ONLY', level: 'W', at: [field], message })
  }
}
