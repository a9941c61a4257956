// From recognised lines to what will be written: every record line is planned once, in the file's order.
import { todayIn } from '#shared/domain/day/index.ts'
import type { ImportCounts, LeftOut, Problem } from '#shared/schemas/import.ts'
import type { DataContext, Session } from '../../context.ts'
import { createHelpers } from './helpers.ts'
import {
  loadDestinations,
  loadKnownPeople,
  loadMemberships,
  loadWillingness,
} from './known-people.ts'
import type { Pace } from './pace.ts'
import type { PlanContext } from './plan-context.ts'
import { destinationPlanner } from './plan-destination.ts'
import { groupPlanner } from './plan-group.ts'
import { rosterPlanner } from './plan-roster.ts'
import type { Outcome, Plan, Planned, RowPlan } from './planned.ts'
import type { Recognised, WorkingKind } from './recognise.ts'
import { type ImportRecord, readLines, rowText } from './records.ts'
import { createSchools } from './schools.ts'

/** Compares a file with the ledger as it is now; writes nothing. */
export async function planImport(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  recognised: Recognised,
  effective: string,
  pace: Pace,
): Promise<Plan> {
  const { cohort } = session.info
  const { records, leftOut } = await readLines(recognised, cohort, pace)
  const context = planContext(ctx, session, recognised.kind, effective)
  const planRow = planner(recognised.kind, context, records)
  const people: Planned[] = []
  const tally = emptyTally()
  for (const [index, record] of records.entries()) {
    const { outcome, planned } = planRow(record)
    tally[outcome]++
    if (planned !== null) people.push(planned)
    if (outcome === 'leftOut') leftOut.push(otherSchool(record))
    if (index % pace.chunk === 0) await pace.step('plan', index, records.length)
  }
  return {
    people,
    newSchools: context.schools.added,
    counts: countsOf(tally, leftOut.length, context.problems),
    problems: context.problems,
    leftOut,
  }
}

function planContext(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  kind: WorkingKind,
  effective: string,
): PlanContext {
  const { db, schoolId } = session
  const { cohort } = session.info
  const today = todayIn(ctx.clock.now())
  const isPlan = kind === 'plan'
  return {
    cohort,
    effective,
    today,
    schools: createSchools(db, schoolId),
    people: loadKnownPeople(db, cohort),
    destinations: isPlan ? loadDestinations(db, cohort) : new Map(),
    willingness: isPlan ? loadWillingness(db, cohort) : new Map(),
    memberships: kind === 'key-group' ? loadMemberships(db, cohort, today) : new Map(),
    helpers: createHelpers(db),
    problems: [],
  }
}

function planner(
  kind: WorkingKind,
  context: PlanContext,
  records: readonly ImportRecord[],
): (record: ImportRecord) => RowPlan {
  switch (kind) {
    case 'roster':
      return rosterPlanner(context, records)
    case 'plan':
      return destinationPlanner(context)
    case 'key-group':
      return groupPlanner(context)
  }
}

function otherSchool(record: ImportRecord): LeftOut {
  return {
    sheet: record.frame.name,
    row: record.row,
    reason: 'other_school',
    text: rowText(record.cells),
  }
}

type Tally = Record<Outcome, number>

function emptyTally(): Tally {
  return { inserted: 0, updated: 0, unchanged: 0, rejected: 0, leftOut: 0 }
}

function countsOf(tally: Tally, leftOut: number, problems: readonly Problem[]): ImportCounts {
  const { inserted, updated, unchanged, rejected } = tally
  return {
    rows: inserted + updated + unchanged + rejected,
    inserted,
    updated,
    unchanged,
    rejected,
    leftOut,
    warnings: problems.filter((problem) => problem.level === 'W').length,
  }
}
