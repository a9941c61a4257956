// A row of an employment plan: where a known person went. The same destination again, or a coarser one, only completes
// its block; basic data of people is left to the roster.
import { codeName, findLegacyDestination } from '#shared/codes/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import {
  type DestinationField,
  destinationFields,
  isCoarserOrSame,
  isLanded,
  isPending,
} from '#shared/domain/destination/index.ts'
import {
  DESTINATION_DETAIL_FIELDS,
  type Field,
  GRADUATE_FIELDS,
} from '#shared/domain/fields/index.ts'
import { textOf } from '#shared/domain/import/cell.ts'
import { repeats, storedValue } from '#shared/domain/import/repeats.ts'
import {
  lateSignDateText,
  legacyDestinationText,
  noDestinationText,
  notGraduatingText,
} from '#shared/text/import-findings.ts'
import { issueChanges } from './cell-issues.ts'
import { repeatCheck } from './duplicates.ts'
import { mergedExtra } from './extra.ts'
import { findPerson } from './find-person.ts'
import { problemOfCell } from './findings.ts'
import type { Person, PresentDestination } from './known-people.ts'
import { OWN, OWN_FIELDS } from './own-fields.ts'
import { type PlanContext, report } from './plan-context.ts'
import { planHelper } from './plan-helper.ts'
import { differences, lostCells } from './plan-roster.ts'
import { notGraduating, saysNothing, unplacedCells } from './plan-undecided.ts'
import { planWillingness, reportContradiction } from './plan-will.ts'
import { type PlannedDestination, type Planner, personPlan, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'
import { checkIdOnly } from './roster-id.ts'

const ROSTER_FIELDS: ReadonlySet<string> = new Set(
  GRADUATE_FIELDS.map((field) => field.key).filter((key) => !OWN.has(key)),
)

/** Prepares the planning of a plan's rows. */
export function destinationPlanner(ctx: PlanContext): Planner {
  const repeated = repeatCheck(ctx)
  return {
    planRow(record) {
      const found = findPerson(ctx, record)
      if ('refused' in found) return found.refused
      return repeated(record, found.person.id) ?? planRow(ctx, record, found.person)
    },
  }
}

function planRow(ctx: PlanContext, record: ImportRecord, person: Person): RowPlan {
  const delayed = notGraduating(record)
  const findings = record.findings.filter(
    ({ field }) => isTaken(record, field) && !(delayed !== null && field === 'destination'),
  )
  for (const finding of findings) ctx.problems.push(problemOfCell(record, finding))
  checkIdOnly(ctx, record, person)
  const present = ctx.destinations.get(person.id)
  const destination = planDestination(ctx, record, present)
  const willingness = planWillingness(ctx, record, person, null)
  reportDestination(ctx, record, present, destination)
  const unplaced = destination === null ? unplacedCells(record, landedNow(ctx, present)) : null
  reportUndecided(ctx, record, delayed, unplaced)
  reportContradiction(ctx, record, person, present)
  const extra = mergedExtra(
    person,
    unplaced === null ? record.extra : { ...unplaced, ...record.extra },
  )
  const patch = {
    ...delayed?.patchOf(person),
    ...differences(ctx, record, person, OWN_FIELDS),
    ...(extra === null ? {} : { extra }),
  }
  const { helper, ...paired } = planHelper(ctx, record, person.id)
  // What is not understood beside a good stored value is only reported.
  const lost = lostCells({ ...record, findings }).filter(
    ({ field }) => !OWN.has(field) || (person[field] ?? null) === null,
  )
  const issues = issueChanges(
    ctx.people.issues.get(person.id),
    [...lost, ...paired.issues],
    (field) => {
      if (field === 'helper') return paired.settled
      if (!isTaken(record, field)) return false
      if (delayed !== null && field === 'destination') return true
      return (record.values[field] ?? null) !== null
    },
  )
  return personPlan(person, { patch, issues, destination, willingness, helper })
}

/** Whether a plan takes this field; the roster's columns in it only serve to look at. */
function isTaken(record: ImportRecord, field: string): boolean {
  return field in record.values && !ROSTER_FIELDS.has(field)
}

function planDestination(
  ctx: PlanContext,
  record: ImportRecord,
  present: PresentDestination | undefined,
): PlannedDestination | null {
  const { values } = record
  const given = values.destination ?? (saysNothing(record) ? landedNow(ctx, present) : null)
  if (given === null) return null
  const isRepeated = present !== undefined && isCoarserOrSame(given, present.to_destination)
  const details = newDetails(values, isRepeated ? present : undefined)
  if (isRepeated && Object.keys(details).length === 0) return null
  return {
    destination: isRepeated ? present.to_destination : given,
    happenDate: happenDate(ctx, values.sign_date ?? null),
    details,
  }
}

/** A blank destination beside something of its block means the one that is known, where that has a block. */
function landedNow(ctx: PlanContext, present: PresentDestination | undefined): string | null {
  const code = present?.to_destination ?? null
  return isLanded(code, ctx.cohort) ? code : null
}

/** What a row says about the block beyond what is known of it. */
function newDetails(
  values: ImportRecord['values'],
  present: PresentDestination | undefined,
): Record<string, string> {
  const details: Record<string, string> = {}
  for (const field of DESTINATION_DETAIL_FIELDS) {
    const given = values[field.key] ?? null
    if (given === null || isKnown(field, given, present?.[field.key])) continue
    details[field.key] = storedValue(field, given)
  }
  return details
}

function isKnown(field: Field, given: string, stored: unknown): boolean {
  return typeof stored === 'string' && repeats(field, given, stored)
}

/** The signing date where it is a day not after the file's effective day, else that day. */
function happenDate(ctx: PlanContext, signDate: string | null): string {
  return signDate !== null && isDay(signDate) && signDate <= ctx.effective
    ? signDate
    : ctx.effective
}

function reportUndecided(
  ctx: PlanContext,
  record: ImportRecord,
  delayed: ReturnType<typeof notGraduating>,
  unplaced: ReturnType<typeof unplacedCells>,
): void {
  const at = ['destination', ...destinationFields]
  if (delayed !== null) {
    const message = notGraduatingText(
      delayed.name,
      codeName('grad_status', delayed.status, ctx.cohort),
    )
    report(ctx, record, { rule: 'V08', level: 'W', at, message })
  } else if (unplaced !== null && saysNothing(record)) {
    report(ctx, record, { rule: 'V10', level: 'W', at, message: noDestinationText() })
  }
}

function reportDestination(
  ctx: PlanContext,
  record: ImportRecord,
  present: PresentDestination | undefined,
  planned: PlannedDestination | null,
): void {
  const { values } = record
  if (values.destination === null) return
  const column = record.frame.columnOf('destination', record.cells)
  const raw = textOf(record.cells[column?.index ?? -1])
  const legacy = findLegacyDestination(raw)
  if (legacy !== undefined && legacy.importAs !== null) {
    const message = legacyDestinationText(codeName('destination', legacy.importAs, ctx.cohort))
    report(ctx, record, { rule: 'V08', level: 'W', at: ['destination'], message })
  }
  if ((values.sign_date ?? '') > ctx.today) {
    const message = lateSignDateText()
    report(ctx, record, { rule: 'V09', level: 'W', at: ['sign_date'], message })
  }
  const code = planned?.destination ?? present?.to_destination ?? null
  if (code === null || !isLanded(code, ctx.cohort)) return
  const known = present?.to_destination === code ? present : undefined
  if (isPending(code, blockOf(known, planned?.details)))
    report(ctx, record, { rule: 'V10', level: 'Q', at: ['destination'] })
}

/** The destination's block as it will be. */
function blockOf(
  present: PresentDestination | undefined,
  details: PlannedDestination['details'] | undefined,
): Partial<Record<DestinationField, string | null>> {
  const block: Partial<Record<DestinationField, string | null>> = {}
  for (const key of destinationFields) {
    const stored = present?.[key]
    block[key] = details?.[key] ?? (typeof stored === 'string' ? stored : null)
  }
  return block
}
