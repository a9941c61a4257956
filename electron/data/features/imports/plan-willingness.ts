// A row of a list of willingness: what a known person in the ledger is willing to do, why they have not landed, and
// the fields of guidance beside it. Basic data of people is left to the roster.
import { isDay } from '#shared/domain/day/index.ts'
import { reasonProblems } from '#shared/domain/willingness/index.ts'
import { issueChanges } from './cell-issues.ts'
import { repeatCheck } from './duplicates.ts'
import { mergedExtra } from './extra.ts'
import { findPerson } from './find-person.ts'
import { problemOfCell } from './findings.ts'
import type { Person } from './known-people.ts'
import { leaveToRoster, OWN, OWN_FIELDS } from './own-fields.ts'
import { type PlanContext, report } from './plan-context.ts'
import { planHelper } from './plan-helper.ts'
import { differences, lostCells } from './plan-roster.ts'
import { planWillingness, reportContradiction } from './plan-will.ts'
import { type Planner, personPlan, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'
import { checkIdOnly } from './roster-id.ts'

const TAKEN: ReadonlySet<string> = new Set([
  'willingness',
  'reasons',
  'reason_note',
  'will_day',
  'helper',
  ...OWN,
])

export function willingnessPlanner(ctx: PlanContext): Planner {
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
  const findings = record.findings.filter(({ field }) => TAKEN.has(field))
  for (const finding of findings) ctx.problems.push(problemOfCell(record, finding))
  checkIdOnly(ctx, record, person)
  leaveToRoster(ctx, record, person)
  const willingness = planWillingness(ctx, record, person, saidOn(ctx, record))
  reportContradiction(ctx, record, person, ctx.destinations.get(person.id))
  reportReasons(ctx, record)
  const extra = mergedExtra(person, record.extra)
  const patch = {
    ...differences(ctx, record, person, OWN_FIELDS),
    ...(extra === null ? {} : { extra }),
  }
  const { helper, ...paired } = planHelper(ctx, record, person.id)
  // What is not understood beside a good stored value is only reported.
  const lost = lostCells({ ...record, findings }).filter(
    ({ field }) => field !== 'will_day' && (!OWN.has(field) || (person[field] ?? null) === null),
  )
  const stored = ctx.people.issues.get(person.id)
  const issues = issueChanges(stored, [...lost, ...paired.issues], (field) => {
    if (field === 'helper') return paired.settled
    return TAKEN.has(field) && (record.values[field] ?? null) !== null
  })
  return personPlan(person, { patch, issues, willingness, helper })
}

/** The day on which somebody was asked; what lies ahead was not said yet. */
function saidOn(ctx: PlanContext, record: ImportRecord): string | null {
  const day = record.values.will_day ?? null
  if (day === null || !isDay(day)) return null
  if (day <= ctx.today) return day
  report(ctx, record, { rule: 'V09', level: 'W', at: ['will_day'] })
  return null
}

function reportReasons(ctx: PlanContext, record: ImportRecord): void {
  const { willingness, reasons, reason_note: note = null } = record.values
  if (!willingness || !reasons) return
  const problems = reasonProblems(willingness, reasons.split(','), note)
  const at = ['reasons']
  if (problems.includes('too_many')) report(ctx, record, { rule: 'TOO_MANY', level: 'W', at })
  if (problems.includes('note_missing')) report(ctx, record, { rule: 'NOTE', level: 'W', at })
}
