import { withSearchColumns } from '#data/features/graduates/person-columns.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { openBatch } from '#data/ledger-file/change-log.ts'
import { recomputeState } from '#data/state/recompute.ts'
import type { CellRemark, PersonEdit } from '#shared/schemas/graduate.ts'
import type { TestLedger } from './ledger.ts'

/** Adds somebody through the change log, as an import does; returns the id. */
export function enrol(ledger: TestLedger, columns: Readonly<Record<string, string>>): number {
  const { db, schoolId, info } = ledger.session
  return db
    .transaction(() => {
      const batch = openBatch(db, {
        kind: 'import',
        label: { key: 'import', params: { file: 'roster.xlsx', kind: 'roster' } },
        screen: 'imports',
        userId: ledger.session.userId,
        now: '2020-07-01T00:00:00.000Z',
      })
      const row = { name: '无名', ...columns, cohort_year: info.cohort, school_id: schoolId }
      const uid = `test-${columns.student_no ?? columns.name}`
      const id = batch.insert('graduate', { uid, ...withSearchColumns({}, row) })
      recomputeState(ledger.session, batch.touched)
      batch.seal()
      return id
    })
    .immediate()
}

type Cell = Readonly<{ id: number; field: string; value: string }>

/** Cells one by one as the edits that setCells takes; of a cell named twice the last counts. */
export function editsOf(cells: readonly Cell[]): PersonEdit[] {
  const people = Map.groupBy(cells, ({ id }) => id)
  return [...people].map(([id, own]) => ({
    id,
    values: Object.fromEntries(own.map(({ field, value }) => [field, value])),
  }))
}

type Typed = Readonly<{ ok: boolean; rule: string | null; level: CellRemark['level'] | null }>

/** Types one value into one cell, on a day if it matters. */
export function type(
  ledger: TestLedger,
  id: number,
  field: string,
  value: string,
  day?: string,
): Typed {
  const options = { screen: 'ledger', ...(day === undefined ? {} : { day }) }
  const edits = [{ id, values: { [field]: value } }]
  const [remark] = setCells(ledger.ctx, ledger.session, edits, options).remarks
  return { ok: remark?.ok ?? true, rule: remark?.rule ?? null, level: remark?.level ?? null }
}
