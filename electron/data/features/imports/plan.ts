// From recognised lines to what will be written: every record line is planned once, in the file's order.
import { todayIn } from '#shared/domain/day/index.ts'
import type {
  ImportChoices,
  ImportCounts,
  ImportKind,
  LeftOut,
  Problem,
} from '#shared/schemas/import.ts'
import { estrangedText } from '#shared/text/import-findings.ts'
import type { DataContext, Session } from '../../context.ts'
import { createHelpers } from './helpers.ts'
import {
  loadDestinations,
  loadKnownPeople,
  loadMemberships,
  loadWillingness,
  NO_PEOPLE,
} from './known-people.ts'
import { reportNearNames } from './near-names.ts'
import { reportLeftToRoster } from './own-fields.ts'
import type { Pace } from './pace.ts'
import { baselinePlanner } from './plan-baseline.ts'
import { contactsPlanner } from './plan-contacts.ts'
import type { PlanContext } from './plan-context.ts'
import { destinationPlanner } from './plan-destination.ts'
import { fairsPlanner } from './plan-fairs.ts'
import { groupPlanner } from './plan-group.ts'
import { platformPlanner } from './plan-platform.ts'
import { positionsPlanner } from './plan-positions.ts'
import { rosterPlanner } from './plan-roster.ts'
import { staffPlanner } from './plan-staff.ts'
import { tripPlanner } from './plan-trip.ts'
import { willingnessPlanner } from './plan-willingness.ts'
import type { Outcome, Plan, Planned, PlannedRow, Planner, Present } from './planned.ts'
import type { Recognised } from './recognise.ts'
import { type ImportRecord, readLines, rowText } from './records.ts'
import { createSchools } from './schools.ts'
import { listProblem } from './trip-findings.ts'
import { baseOf } from './trip-people.ts'
import { untaken } from './untaken.ts'

export type PlanSource = Readonly<{ effective: string; fileName: string; choices: ImportChoices }>

/** Compares a file with the ledger as it is now; writes nothing. */
export async function planImport(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  recognised: Recognised,
  { effective, fileName, choices }: PlanSource,
  pace: Pace,
): Promise<Plan> {
  const { cohort } = session.info
  const { records, leftOut } = await readLines(recognised, { cohort, effective, choices }, pace)
  const total = records.length
  await pace.step('plan', 0, total)
  const context = planContext(ctx, session, recognised.kind, { effective, choices })
  await pace.step('plan', 0, total)
  const usual = planner(recognised.kind, context, records, fileName)
  await pace.step('plan', 0, total)
  const planning = { recognised, choices, context, records, usual }
  const { planner: list, wentOut } = planOfList(ctx, session, planning)
  const { planRow, further } = list
  context.problems.push(...untaken(recognised))
  if (recognised.kind === 'roster') reportNearNames(context, { records, fixes: choices.fixes })
  await pace.step('plan', 0, total)
  const entries: Planned[] = []
  const rows: PlannedRow[] = []
  const tally = emptyTally()
  for (const [index, record] of records.entries()) {
    const { outcome, planned } = planRow(record)
    tally[outcome]++
    if (planned !== null) entries.push(planned)
    rows.push({ record, outcome, planned })
    if (outcome === 'leftOut') leftOut.push(otherSchool(record))
    if (index % pace.chunk === 0) await pace.step('plan', index, total)
  }
  const unnamed = further?.() ?? []
  reportLeftToRoster(context)
  return {
    rows,
    present: presentOf(context),
    entries: [...entries, ...unnamed],
    further: unnamed.length,
    newSchools: context.schools.added,
    counts: countsOf(tally, leftOut.length, context.problems),
    problems: context.problems,
    wentOut,
    conflicts: context.problems.filter(({ cause }) => cause === 'conflict').length,
    leftOut,
  }
}

type Planning = Readonly<{
  recognised: Recognised
  choices: ImportChoices
  context: PlanContext
  records: readonly ImportRecord[]
  usual: Planner
}>

/** A list that we wrote is compared with what it said then, where the ledger can tell. */
function planOfList(
  ctx: Pick<DataContext, 'clock'>,
  session: Session,
  { recognised, choices, context, records, usual }: Planning,
): Readonly<{ planner: Planner; wentOut: string | null }> {
  const { trip: mark, sheets, kind } = recognised
  const [sheet] = sheets
  const unknown = { planner: usual, wentOut: null }
  if (mark === null || sheet === undefined || !ABOUT_PEOPLE.has(kind)) return unknown
  const base = baseOf(session, mark)
  if (typeof base === 'number') {
    const trip = { mark, base, sheets, choices, usual }
    return { planner: tripPlanner(ctx, session, context, records, trip), wentOut: mark.asOf }
  }
  context.problems.push(listProblem(sheet, 'ESTRANGED', estrangedText(base)))
  return unknown
}

const ABOUT_PEOPLE: ReadonlySet<ImportKind> = new Set([
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
  kind: ImportKind,
  { effective, choices }: Pick<PlanSource, 'effective' | 'choices'>,
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
    eraseBlank: new Set(choices.eraseBlank),
    destinations: isPlan ? loadDestinations(db, cohort) : new Map(),
    willingness: isPlan ? loadWillingness(db, cohort) : new Map(),
    memberships: kind === 'key-group' ? loadMemberships(db, cohort, today) : new Map(),
    helpers: createHelpers(db),
    problems: [],
    leftToRoster: new Map(),
  }
}

function planner(
  kind: ImportKind,
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
    case 'baseline':
      return baselinePlanner(context, fileName)
    case 'platform':
      return platformPlanner(context)
  }
}

function presentOf({ destinations, willingness, helpers }: PlanContext): Present {
  return {
    destinations,
    willingness,
    helperOf(graduateId) {
      const staffId = helpers.present().get(graduateId)
      return staffId === undefined ? '' : helpers.nameOf(staffId)
    },
    helperName: (helper) => ('name' in helper ? helper.name : helpers.nameOf(helper.staffId)),
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
