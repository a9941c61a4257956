// A row of a roster: a new person, or what is different about one who is known. Blank cells never erase, coarser
// repetitions change nothing, and what cannot be stored stays with the person as an open issue.
import { type Field, GRADUATE_FIELDS } from '#shared/domain/fields/index.ts'
import { isMasked, masked } from '#shared/domain/fields/sensitive.ts'
import { repeats, storedValue } from '#shared/domain/import/repeats.ts'
import { rowShape } from '#shared/domain/import/row-shape.ts'
import { isOddMobile, isOddName } from '#shared/domain/validation/check-value.ts'
import type { SqlValue } from '../../ledger-file/change-log.ts'
import { issueChanges } from './cell-issues.ts'
import {
  refuseAmbiguous,
  rosterRepeatCheck,
  type SharedNumbers,
  sharedNumbers,
} from './duplicates.ts'
import { mergedExtra } from './extra.ts'
import { whoFinding, whomMeans } from './find-person.ts'
import { problemOfCell } from './findings.ts'
import type { Person } from './known-people.ts'
import { lostZeros, zerosByRows } from './lost-zeros.ts'
import { erases, type PlanContext, report } from './plan-context.ts'
import { planHelper } from './plan-helper.ts'
import {
  type NewIssue,
  OTHER_SCHOOL,
  type Planner,
  personPlan,
  REJECTED,
  type RowPlan,
} from './planned.ts'
import type { ImportRecord, SheetFrame } from './records.ts'
import { planIdNumber } from './roster-id.ts'

// The school is an id, and the ID number has rules of its own.
const PLAIN_FIELDS = GRADUATE_FIELDS.filter(({ key }) => key !== 'school_id' && key !== 'id_no')

/** Prepares the planning of a roster's rows. */
export function rosterPlanner(ctx: PlanContext, records: readonly ImportRecord[]): Planner {
  const repeated = rosterRepeatCheck(ctx, records)
  const shared = sharedNumbers(ctx, records)
  const newRow = newRows()
  const zeros = zerosByRows(records)
  return {
    planRow(record) {
      const plan = planRow(ctx, record, repeated, shared, newRow)
      const lost = plan.outcome === 'inserted' && (lostZeros(ctx.people, record) ?? zeros(record))
      if (lost) report(ctx, record, lost)
      return plan
    },
  }
}

type NewRow = (frame: SheetFrame) => Record<string, SqlValue>

const ALWAYS = [
  'uid',
  'cohort_year',
  'name_key',
  'search',
  'school_id',
  'id_no',
  'birth',
  'sex',
  'extra',
]

/** Empty rows with the columns that a sheet fills. */
function newRows(): NewRow {
  const shapes = new Map<SheetFrame, () => Record<string, SqlValue>>()
  return (frame) => {
    let shape = shapes.get(frame)
    if (shape === undefined) {
      const given = PLAIN_FIELDS.filter(({ key }) => frame.columnOf(key) !== undefined)
      shape = rowShape<string | number>([...ALWAYS, ...given.map(({ key }) => key)])
      shapes.set(frame, shape)
    }
    return shape()
  }
}

function planRow(
  ctx: PlanContext,
  record: ImportRecord,
  repeated: ReturnType<typeof rosterRepeatCheck>,
  shared: SharedNumbers,
  newRow: NewRow,
): RowPlan {
  const { values } = record
  const schoolId = ctx.schools.idOf(values.school_id ?? null)
  if (schoolId === 'other') return OTHER_SCHOOL
  const meant = whomMeans(ctx, record)
  const hasNumber = Boolean(values.student_no || values.id_no)
  // A roster makes people, but only with a name and a number by which they are found again.
  if (!values.name || (meant.who !== 'one' && !hasNumber)) {
    const finding = meant.who === 'one' ? null : whoFinding(ctx, record, meant)
    const at = keyColumns(record)
    // A student number with its zeros would not bring the name that is missing.
    const known = finding?.proposals?.length && finding.cause !== 'zero' ? finding : {}
    report(ctx, record, { ...known, rule: 'KEY', level: 'B', at, cause: 'key_missing' })
    return REJECTED
  }
  const person = meant.who === 'one' ? meant.person : undefined
  const again = repeated(record, person)
  if (again !== null) return again
  if (meant.who === 'several')
    return refuseAmbiguous(ctx, record, meant.people.length, meant.people)
  reportCells(ctx, record)
  reportNumbers(ctx, record, person, shared)
  return person === undefined
    ? insertPlan(ctx, record, schoolId, newRow(record.frame))
    : updatePlan(ctx, record, person, schoolId)
}

function keyColumns({ values }: ImportRecord): readonly string[] {
  return values.name ? ['student_no', 'id_no', 'name'] : ['name', 'student_no']
}

function reportCells(ctx: PlanContext, record: ImportRecord): void {
  for (const finding of record.findings) {
    if (finding.field !== 'id_no') ctx.problems.push(problemOfCell(record, finding))
  }
}

function reportNumbers(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person | undefined,
  shared: SharedNumbers,
): void {
  const { name, mobile, birth } = record.values
  if (name && isOddName(name)) report(ctx, record, { rule: 'V24', level: 'W', at: ['name'] })
  if (mobile && (isOddMobile(mobile) || shared.isMobileShared(record, person))) {
    report(ctx, record, { rule: 'V06', level: 'W', at: ['mobile'] })
  }
  if ((birth ?? '') > ctx.today) report(ctx, record, { rule: 'V09', level: 'W', at: ['birth'] })
  if (!record.values.id_no) return
  const message = shared.idOwner(record, person)
  if (message !== null) report(ctx, record, { rule: 'V07', level: 'W', at: ['id_no'], message })
}

/** What the cells of a row that could not be understood leave open. */
export function lostCells(record: ImportRecord): readonly NewIssue[] {
  if (record.findings.length === 0) return []
  return record.findings
    .filter((finding) => finding.lost)
    .map(({ field, rule, raw }) => ({ field, rule, raw }))
}

function insertPlan(
  ctx: PlanContext,
  record: ImportRecord,
  schoolId: number | null,
  row: Record<string, SqlValue>,
): RowPlan {
  const { values } = record
  row.cohort_year = ctx.cohort
  for (const field of PLAIN_FIELDS) {
    const value = values[field.key]
    if (value !== null && value !== undefined) row[field.key] = storedValue(field, value)
  }
  const id = planIdNumber(ctx, record, undefined, row)
  const { helper, issues } = planHelper(ctx, record, null)
  row.extra = record.extra === null ? null : JSON.stringify(record.extra)
  return {
    outcome: 'inserted',
    planned: {
      op: 'insert',
      row,
      schoolId,
      issues: [...lostCells(record), ...id.issues, ...issues],
      helper,
    },
  }
}

function updatePlan(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person,
  schoolId: number | null,
): RowPlan {
  const patch = differences(ctx, record, person, PLAIN_FIELDS)
  if (schoolId !== null && schoolId !== person.school_id) patch.school_id = schoolId
  const extra = mergedExtra(person, record.extra)
  if (extra !== null) patch.extra = extra
  const id = planIdNumber(ctx, record, person, patch)
  // A word that is not understood beside a good stored value is only reported: the stored one stays good.
  const lost = lostCells(record).filter(({ field }) => (person[field] ?? null) === null)
  const stored = ctx.people.issues.get(person.id)
  const { helper, ...paired } = planHelper(ctx, record, person.id)
  const found = [...lost, ...id.issues, ...paired.issues]
  const issues = issueChanges(stored, found, (field) => {
    if (field === 'helper') return paired.settled
    return field === 'id_no' ? id.settled : isGiven(record, field) || patch[field] === null
  })
  return personPlan(person, { patch, issues, helper })
}

function isGiven(record: ImportRecord, field: string): boolean {
  const value = record.values[field]
  return value !== null && value !== undefined
}

/** What a row says otherwise of these fields than the ledger. A masked number says nothing, a blank where it was chosen. */
export function differences(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person,
  fields: readonly Field[],
): Record<string, SqlValue> {
  const patch: Record<string, SqlValue> = {}
  for (const field of fields) {
    const given = record.values[field.key]
    const stored = person[field.key]
    if (given === null || given === undefined) {
      if ((stored ?? null) !== null && erases(ctx, record, field.key)) patch[field.key] = null
      continue
    }
    if (typeof stored === 'string' && repeats(field, given, stored)) continue
    if (typeof stored === 'string' && isMasked(field.key, given)) {
      if (masked(field.key, stored) !== given)
        report(ctx, record, { rule: 'MASKED', level: 'W', at: [field.key] })
      continue
    }
    patch[field.key] = storedValue(field, given)
  }
  return patch
}
