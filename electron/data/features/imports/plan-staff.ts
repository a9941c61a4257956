// A row of a list of staff: somebody who can help graduates, the same person by name, title and department.
import { prepared } from '../../ledger-file/query.ts'
import { problemOfCell } from './findings.ts'
import { type PlanContext, report } from './plan-context.ts'
import { planRecord, recordRepeats, type StoredRecord } from './plan-records.ts'
import { type Planner, REJECTED, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'

const EMPTY = { title: '', department: '', role: '', mobile: '', left_at: null }

const FIELDS = {
  title: 'staff_title',
  department: 'staff_department',
  role: 'staff_role',
  mobile: 'staff_mobile',
}

export function staffPlanner(ctx: PlanContext): Planner {
  const stored = prepared(ctx.db, 'SELECT * FROM staff WHERE left_at IS NULL ORDER BY id')
    .all()
    .map((row) => row as StoredRecord)
  const repeated = recordRepeats(ctx, ['staff_name'])
  return {
    planRow(record) {
      const name = record.values.staff_name ?? null
      if (name === null) return refuseUnnamed(ctx, record)
      for (const finding of record.findings) ctx.problems.push(problemOfCell(record, finding))
      const said = {
        name,
        title: record.values.staff_title ?? null,
        department: record.values.staff_department ?? null,
        role: record.values.staff_role ?? null,
        mobile: record.values.staff_mobile ?? null,
      }
      const key = [name, said.title ?? '', said.department ?? ''].join('\n')
      return (
        repeated(record, key) ?? planRecord('staff', sameStaff(stored, said), said, EMPTY, FIELDS)
      )
    },
  }
}

type Said = Readonly<{ name: string; title: string | null; department: string | null }>

/** Who has this title and department; else the only one of that name of whom the ledger knows no other. */
function sameStaff(stored: readonly StoredRecord[], said: Said): StoredRecord | undefined {
  const named = stored.filter(({ name }) => name === said.name)
  const isSame = (known: unknown, given: string | null): boolean => known === (given ?? '')
  const same = named.find(
    ({ title, department }) => isSame(title, said.title) && isSame(department, said.department),
  )
  if (same !== undefined) return same
  const fitting = named.filter(
    ({ title, department }) => agrees(title, said.title) && agrees(department, said.department),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

const agrees = (known: unknown, given: string | null): boolean =>
  given === null || known === '' || known === given

function refuseUnnamed(ctx: PlanContext, record: ImportRecord): RowPlan {
  report(ctx, record, { rule: 'NO_NAME', level: 'B', at: ['staff_name'] })
  return REJECTED
}
