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
  NO_PEOPLE,
} from './known-people.ts'
import type { Pace } from './pace.ts'
import { contactsPlanner } from './plan-contacts.ts'
import type { PlanContext } from './plan-context.ts'
import { destinationPlanner } from './plan-destination.ts'
import { fairsPlanner } from './plan-fairs.ts'
import { groupPlanner } from './plan-group.ts'
import { platformPlanner } from './plan-platform.ts'
import { positionsPlanner } from './plan-positions.ts'
import { rosterPlanner } from './plan-roster.ts'
import { staffPlanner } from './plan-staff.ts'
import { willingnessPlanner } from './plan-willingness.ts'
import type { Outcome, Plan, Planned, Planner } from './planned.ts'
import type { Recognised, WorkingKind } from './recognise.ts'
import { type ImportRecord, readLines, rowText } from './records.ts'
import { createSchools } from './schools.ts'
import { untakenColumns } from './untaken.ts'

/** Compares a file with the ledger as it is now; writes nothing. */
export async function planImport(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  recognised: Recognised,
  { effective, fileName }: Readonly<{ effective: string; fileName: string }>,
  pace: Pace,
): Promise<Plan> {
  const { cohort } = session.info
  const { records, leftOut } = await readLines(recognised, cohort, pace)
  const context = planContext(ctx, session, recognised.kind, effective)
  const { planRow, further } = planner(recognised.kind, context, records, fileName)
  context.problems.push(...untakenColumns(recognised))
  const entries: Planned[] = []
  const tally = emptyTally()
  for (const [index, record] of records.entries()) {
    const { outcome, planned } = planRow(record)
    tally[outcome]++
    if (planned !== null) entries.push(planned)
    if (outcome === 'leftOut') leftOut.push(otherSchool(record))
    if (index % pace.chunk === 0) await pace.step('plan', index, records.length)
  }
  const unnamed = further?.() ?? []
  return {
    entries: [...entries, ...unnamed],
    further: unnamed.length,
    newSchools: context.schools.added,
    counts: countsOf(tally, leftOut.length, context.problems),
    problems: context.problems,
    leftOut,
  }
}

const ABOUT_PEOPLE: ReadonlySet<WorkingKind> = new Set([
  'roster',
  'plan',
  'willingness',
  'key-group',
  'contacts',
  'platform',
])

function planContext(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  kind: WorkingKind,
  effective: string,
): PlanContext {
  const { db, schoolId } = session
  const { cohort } = session.info
  const today = todayIn(ctx.clock.now())
  const isPlan = kind === 'plan' || kind === 'willingness'
  return {
    db,
    cohort,
    effective,
    today,
    schools: createSchools(db, schoolId),
    people: ABOUT_PEOPLE.has(kind) ? loadKnownPeople(db, cohort) : NO_PEOPLE,
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
  fileName: string,
): Planner {
  switch (kind) {
    case 'roster':
      return rosterPlanner(context, records)
    case 'plan':
      return destinationPlanner(context)
    case 'willingness':
      return willingnessPlanner(context)
    case 'key-group':
      return groupPlanner(context)
    case 'contacts':
      return contactsPlanner(context)
    case 'staff':
      return staffPlanner(context)
    case 'positions':
      return positionsPlanner(context, fileName)
    case 'fairs':
      return fairsPlanner(context)
    case 'platform':
      return platformPlanner(context)
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
