// A row of the list that a platform exports, where graduates register themselves: what it says is kept beside the
// ledger and changes no destination. Whoever belongs to a school of the list and is missing in it leaves the list.
import { DESTINATION_DETAIL_FIELDS } from '#shared/domain/fields/index.ts'
import { textOf } from '#shared/domain/import/cell.ts'
import { storedValue } from '#shared/domain/import/repeats.ts'
import { detailsText, WORD } from '../platform/details.ts'
import { type PlatformRow, selectPlatformRows } from '../platform/repository.ts'
import { repeatCheck } from './duplicates.ts'
import { whoFinding, whomMeans } from './find-person.ts'
import { problemOfCell } from './findings.ts'
import type { Person } from './known-people.ts'
import { type PlanContext, report } from './plan-context.ts'
import {
  OTHER_SCHOOL,
  type Planned,
  type Planner,
  REJECTED,
  type RowPlan,
  recordPlan,
  UNCHANGED,
} from './planned.ts'
import type { ImportRecord } from './records.ts'
import { checkIdOnly } from './roster-id.ts'
import { madeOnce, type Target } from './target.ts'

const DETAILS: ReadonlySet<string> = new Set(DESTINATION_DETAIL_FIELDS.map(({ key }) => key))

type Listed = Readonly<{ seen: Set<string>; schools: Set<number | null> }>

export function platformPlanner(ctx: PlanContext): Planner {
  const stored = selectPlatformRows(ctx.db, ctx.cohort)
  const byKey = new Map(stored.map((row) => [keyOf(row.graduate_id, row.student_no), row]))
  const repeated = repeatCheck(ctx)
  const listed: Listed = { seen: new Set(), schools: new Set() }
  return {
    planRow(record) {
      if (ctx.schools.isOther(record.values.school_id ?? null)) return OTHER_SCHOOL
      const found = personOf(ctx, record)
      if (found === 'refused') return REJECTED
      const number = record.values.student_no || (record.values.id_no ?? '')
      const key = keyOf(found?.id ?? null, number)
      const again = repeated(record, key)
      if (again !== null) return again
      listed.seen.add(key)
      if (found !== undefined) listed.schools.add(Number(found.school_id) || null)
      return planRow(ctx, record, found, byKey.get(key))
    },
    further: () => gone(ctx, stored, listed),
  }
}

const keyOf = (graduateId: number | null, studentNo: string): string =>
  graduateId === null ? `s${studentNo}` : `g${graduateId}`

/** undefined: nobody of the ledger, which is what a reconciliation wants to know. */
function personOf(ctx: PlanContext, record: ImportRecord): Person | undefined | 'refused' {
  const meant = whomMeans(ctx, record)
  if (meant.who === 'one') return meant.person
  const finding = whoFinding(ctx, record, meant)
  const isNamed = Boolean(record.values.student_no || record.values.id_no)
  if (meant.who === 'nobody' && isNamed) {
    report(ctx, record, { ...finding, level: 'W', at: ['student_no', 'id_no'] })
    return undefined
  }
  report(ctx, record, finding)
  return 'refused'
}

function planRow(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person | undefined,
  stored: PlatformRow | undefined,
): RowPlan {
  for (const finding of record.findings) {
    const isOwn = finding.field === 'destination' || DETAILS.has(finding.field)
    if (isOwn) ctx.problems.push(problemOfCell(record, finding))
  }
  if (person !== undefined) checkIdOnly(ctx, record, person)
  const { values } = record
  const said = {
    graduate_id: person?.id ?? null,
    student_no: values.student_no ?? String(person?.student_no ?? values.id_no ?? ''),
    name: values.name ?? person?.name ?? '',
    destination: values.destination ?? '',
    details: detailsOf(record),
  }
  if (stored === undefined) {
    return recordPlan('inserted', (target) => {
      const undecided = { decision: '0', reason: '', facts: '', decided_on: null }
      target.batch.insert('platform_row', { list_id: newList(target), ...said, ...undecided })
    })
  }
  if (Object.entries(said).every(([key, value]) => stored[key] === value)) return UNCHANGED
  return recordPlan('updated', (target) => {
    target.batch.update('platform_row', stored.id, stored, { list_id: newList(target), ...said })
  })
}

function detailsOf(record: ImportRecord): string {
  const details: Record<string, string> = {}
  for (const field of DESTINATION_DETAIL_FIELDS) {
    const given = record.values[field.key] ?? null
    if (given !== null) details[field.key] = storedValue(field, given)
  }
  if (!record.values.destination) {
    const column = record.frame.columnOf('destination', record.cells)
    details[WORD] = textOf(record.cells[column?.index ?? -1]).trim()
  }
  return detailsText(details)
}

function newList(target: Target): number {
  return madeOnce(target, 'platform_list', () =>
    target.batch.insert('platform_list', {
      cohort_year: target.session.info.cohort,
      file_name: target.fileName,
      day: target.effective,
    }),
  )
}

/** Rows that this list no longer has: of its schools, and, in a list of all of them, those of nobody in the ledger. */
function gone(
  ctx: PlanContext,
  stored: readonly PlatformRow[],
  { seen, schools }: Listed,
): readonly Planned[] {
  const schoolOf = new Map(
    [...ctx.people.byStudentNo.values()].map(({ id, school_id }) => [
      id,
      Number(school_id) || null,
    ]),
  )
  const school = (row: PlatformRow): number | null => schoolOf.get(row.graduate_id ?? 0) ?? null
  const isOfAll = stored.every((row) => row.graduate_id === null || schools.has(school(row)))
  const isGone = (row: PlatformRow): boolean =>
    row.details !== '' &&
    !seen.has(keyOf(row.graduate_id, row.student_no)) &&
    (row.graduate_id === null ? isOfAll : schools.has(school(row)))
  return stored.filter(isGone).map((row) => ({
    op: 'record',
    changes: {},
    write(target) {
      newList(target)
      target.batch.remove('platform_row', row.id, row)
    },
  }))
}
