// What a row says about willingness, beside an employment plan or in a list of its own.
import { isLanded } from '#shared/domain/destination/index.ts'
import { contradicts, DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import type { Person, PresentDestination } from './known-people.ts'
import { type PlanContext, report } from './plan-context.ts'
import type { PlannedWillingness } from './planned.ts'
import type { ImportRecord } from './records.ts'

/** null where the row says nothing new; `happenDate` null: the file's effective day. */
export function planWillingness(
  ctx: PlanContext,
  { values }: ImportRecord,
  person: Person,
  happenDate: string | null,
): PlannedWillingness | null {
  const present = ctx.willingness.get(person.id)
  const willingness = changed(values.willingness, present?.willingness ?? DEFAULT_WILLINGNESS)
  const reasons = changed(values.reasons, present?.reasons ?? '')
  const reasonNote = changed(values.reason_note, present?.note ?? '')
  if (willingness === null && reasons === null && reasonNote === null) return null
  return {
    willingness,
    happenDate,
    reasons: reasons === null ? null : reasons.split(',').filter(Boolean),
    reasonNote,
  }
}

function changed(given: string | null | undefined, present: string): string | null {
  return given === null || given === undefined || given === present ? null : given
}

/** V13 where both are known; beside a landed destination only what the file itself says contradicts it. */
export function reportContradiction(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person,
  present: PresentDestination | undefined,
): void {
  const { values } = record
  const given = values.willingness ?? null
  const will = given ?? ctx.willingness.get(person.id)?.willingness ?? DEFAULT_WILLINGNESS
  const destination = values.destination ?? present?.to_destination ?? null
  if (will === DEFAULT_WILLINGNESS || destination === null) return
  if (given === null && isLanded(destination, ctx.cohort)) return
  if (!contradicts(will, destination, ctx.cohort)) return
  const at = ['willingness', 'destination']
  report(ctx, record, { rule: 'V13', level: 'W', at })
}
