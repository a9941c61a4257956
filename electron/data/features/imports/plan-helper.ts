// Who helps a person, as a file names them. Somebody who is not among the staff yet is added: an import throws nothing
// away; a name that several have, or several names, stay at the cell to be decided.
import type { Database } from 'better-sqlite3'
import { newStaffText } from '#shared/text/import-findings.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectStaffByText } from '../staff/repository.ts'
import { type PlanContext, report } from './plan-context.ts'
import type { NewIssue, PlannedHelper } from './planned.ts'
import type { ImportRecord } from './records.ts'

export type Helpers = Readonly<{
  /** the present helper's number by graduate */
  present: () => ReadonlyMap<number, number>
  meant: (text: string) => PlannedHelper | 'several'
  /** names that the file adds, already reported */
  added: Set<string>
}>

/** Reads the ledger when a file first names somebody. */
export function createHelpers(db: Database): Helpers {
  const known = new Map<string, PlannedHelper | 'several'>()
  let present: ReadonlyMap<number, number> | undefined
  return {
    added: new Set(),
    present() {
      present ??= loadPresent(db)
      return present
    },
    meant(text) {
      const found = known.get(text) ?? staffOf(db, text)
      known.set(text, found)
      return found
    },
  }
}

function loadPresent(db: Database): ReadonlyMap<number, number> {
  const rows = prepared(db, 'SELECT graduate_id, staff_id FROM pairing WHERE end_date IS NULL')
    .raw()
    .all() as [number, number][]
  return new Map(rows)
}

const SEPARATORS = /[、,，;；/ ]/
/** 李 昇, but not two names. */
const PADDED = 3

function staffOf(db: Database, text: string): PlannedHelper | 'several' {
  const [staff, another] = selectStaffByText(db, text)
  if (another !== undefined) return 'several'
  if (staff !== undefined) return { staffId: staff.id, role: staff.role }
  const joined = text.replaceAll(' ', '')
  const name = joined.length <= PADDED ? joined : text
  return SEPARATORS.test(name) ? 'several' : { name }
}

type HelperPlan = Readonly<{
  helper: PlannedHelper | null
  issues: readonly NewIssue[]
  settled: boolean
}>

const NOTHING: HelperPlan = { helper: null, issues: [], settled: false }

/** `id`: null for a person whom the file brings. */
export function planHelper(ctx: PlanContext, record: ImportRecord, id: number | null): HelperPlan {
  const text = record.values.helper ?? null
  if (text === null) return NOTHING
  const meant = ctx.helpers.meant(text)
  const present = id === null ? undefined : ctx.helpers.present().get(id)
  if (meant === 'several') {
    report(ctx, record, { rule: 'STAFF_TWICE', level: 'Q', at: ['helper'] })
    if (present !== undefined) return NOTHING
    return { ...NOTHING, issues: [{ field: 'helper', rule: 'STAFF_TWICE', raw: text }] }
  }
  if ('name' in meant && !ctx.helpers.added.has(meant.name)) {
    ctx.helpers.added.add(meant.name)
    const message = newStaffText(meant.name)
    report(ctx, record, { rule: 'STAFF_NEW', level: 'W', at: ['helper'], message })
  }
  const isSame = 'staffId' in meant && meant.staffId === present
  return { helper: isSame ? null : meant, issues: [], settled: true }
}
