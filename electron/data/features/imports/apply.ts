// Writes a plan: one transaction from the first to the last row, everything through the change log, yielding between
// chunks while the gate keeps others out.
import { timeOrderedUid } from '#common/uid.ts'
import type { Session } from '../../context.ts'
import type { BatchWriter, SqlValue } from '../../ledger-file/change-log.ts'
import { END_OF_TIME } from '../../state/intervals.ts'
import { recordDestination } from '../destinations/record.ts'
import { searchColumns, withSearchColumns } from '../graduates/person-columns.ts'
import { pair } from '../staff/pair.ts'
import { recordWillingness } from '../willingness/record.ts'
import type { Pace } from './pace.ts'
import type { PersonInsert, PersonUpdate, Plan, Planned, PlannedHelper } from './planned.ts'
import { nextSchoolPosition } from './repository.ts'
import { addedStaff, type Target } from './target.ts'

/** Inside an open transaction. */
export async function applyPlan(
  session: Session,
  batch: BatchWriter,
  plan: Plan,
  at: Pick<Target, 'now' | 'effective' | 'fileName'>,
  pace: Pace,
): Promise<void> {
  const target: Target = {
    session,
    batch,
    ...at,
    newSchools: addSchools(session, batch, plan.newSchools),
    made: new Map(),
  }
  for (const [index, planned] of plan.entries.entries()) {
    applyOne(target, planned)
    if (index % pace.chunk === 0) await pace.step('write', index, plan.entries.length)
  }
}

function addSchools(
  { db }: Session,
  batch: BatchWriter,
  names: readonly string[],
): readonly number[] {
  const first = nextSchoolPosition(db)
  return names.map((name, index) =>
    batch.insert('school', { name, code: null, position: first + index }),
  )
}

function applyOne(target: Target, planned: Planned): void {
  if (planned.op === 'insert') insertPerson(target, planned)
  else if (planned.write !== undefined) planned.write(target)
  else if (planned.op === 'update') updatePerson(target, planned)
}

function insertPerson(target: Target, planned: PersonInsert): void {
  const { batch } = target
  const { row, issues } = planned
  row.uid = timeOrderedUid()
  row.school_id = schoolId(target, planned.schoolId)
  Object.assign(row, searchColumns(row))
  const id = batch.insert('graduate', row)
  for (const issue of issues) addIssue(batch, id, issue)
  applyHelper(target, id, planned.helper)
}

function schoolId(target: Target, planned: SqlValue | undefined): number | null {
  if (typeof planned !== 'number') return null
  return planned < 0 ? (target.newSchools[-planned - 1] ?? null) : planned
}

function updatePerson(target: Target, planned: PersonUpdate): void {
  const { session, batch, now, effective } = target
  const { id, before, patch, issues, destination, willingness, groups } = planned
  const scope = { db: session.db, userId: session.userId, info: session.info }
  if (Object.keys(patch).length > 0) {
    const school = 'school_id' in patch ? { school_id: schoolId(target, patch.school_id) } : {}
    batch.update('graduate', id, before, { ...withSearchColumns(before, patch), ...school })
  }
  for (const issue of issues.drop) batch.remove('cell_issue', issue.id, issue)
  for (const issue of issues.add) addIssue(batch, id, issue)
  if (destination !== null) {
    const entry = { graduateId: id, recordedAt: now, by: 'import' as const, ...destination }
    recordDestination(scope, batch, entry)
  }
  if (willingness !== null) {
    const entry = {
      graduateId: id,
      recordedAt: now,
      by: 'import' as const,
      ...willingness,
      happenDate: willingness.happenDate ?? effective,
    }
    recordWillingness(scope, batch, entry)
  }
  applyHelper(target, id, planned.helper)
  for (const group of groups) {
    batch.insert('group_membership', {
      graduate_id: id,
      group_code: group.code,
      valid_from: group.from,
      valid_to: END_OF_TIME,
      basis: group.basis,
    })
  }
}

export function applyHelper(
  target: Target,
  graduateId: number,
  helper: PlannedHelper | null,
): void {
  if (helper === null) return
  const { session, batch, effective } = target
  const staff =
    'staffId' in helper
      ? { id: helper.staffId, role: helper.role }
      : { id: addedStaff(target, helper.name), role: '' }
  pair(session.db, batch, { graduateId, staff, day: effective })
}

function addIssue(
  batch: BatchWriter,
  graduateId: number,
  issue: Readonly<{ field: string; rule: string; raw: string }>,
): void {
  batch.insert('cell_issue', {
    graduate_id: graduateId,
    field: issue.field,
    rule: issue.rule,
    level: 'Q',
    raw_value: issue.raw,
  })
}
