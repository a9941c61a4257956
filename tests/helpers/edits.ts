import { withSearchColumns } from '#data/features/graduates/person-columns.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { openBatch } from '#data/ledger-file/change-log.ts'
import { recomputeState } from '#data/state/recompute.ts'
import type { CellEditResult } from '#shared/schemas/graduate.ts'
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

/** Types one value into one cell, on a day if it matters. */
export function type(
  ledger: TestLedger,
  id: number,
  field: string,
  value: string,
  day?: string,
): CellEditResult {
  const options = { screen: 'ledger', ...(day === undefined ? {} : { day }) }
  const [result] = setCells(ledger.ctx, ledger.session, [{ id, field, value }], options).results
  if (result === undefined) throw new Error('one edit has one result')
  return result
}
