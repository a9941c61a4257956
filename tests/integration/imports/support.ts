// What the import tests share: a file into a ledger, and what the ledger then holds.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFile } from '#data/features/imports/service.ts'
import type { ImportChoices, ImportKind, ImportResult } from '#shared/schemas/import.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { type SheetRows, writeWorkbook } from '#tests/helpers/workbook.ts'

type Options = Readonly<{
  kind?: ImportKind
  effective?: string
  dryRun?: boolean
  choices?: Partial<Omit<ImportChoices, 'kind' | 'effective'>>
}>

export const SAMPLES = fileURLToPath(new URL('../../fixtures/samples/', import.meta.url))

/** Imports a sample workbook. */
export function importSample(
  ledger: TestLedger,
  name: string,
  options: Options = {},
): Promise<ImportResult> {
  return importPath(ledger, join(SAMPLES, name), options)
}

let written = 0

/** Imports rows that are written into a workbook first. */
export function importRows(
  ledger: TestLedger,
  sheets: SheetRows | Readonly<Record<string, SheetRows>>,
  options: Options = {},
): Promise<ImportResult> {
  const path = join(ledger.dir, `rows-${++written}.xlsx`)
  return importPath(ledger, writeWorkbook(path, sheets), options)
}

/** Imports a file. */
export function importPath(
  ledger: TestLedger,
  path: string,
  { kind, effective, dryRun = false, choices = {} }: Options = {},
): Promise<ImportResult> {
  return importFile(ledger.ctx, ledger.session, {
    path,
    kind: kind ?? null,
    effective: effective ?? null,
    dryRun,
    choices,
  })
}

/** rows, inserted, updated, unchanged, rejected, leftOut. */
export function countsOf(result: ImportResult): readonly number[] {
  const { rows, inserted, updated, unchanged, rejected, leftOut } = result
  return [rows, inserted, updated, unchanged, rejected, leftOut]
}

/** Where each problem stands, and its rule. */
export function findingsOf(result: ImportResult): readonly string[] {
  return result.problems.map(({ row, column, rule, level }) => `${row} ${column} ${rule} ${level}`)
}

export function select(ledger: TestLedger, text: string, ...values: readonly unknown[]): unknown[] {
  return ledger.session.db.prepare(text).all(...values)
}

/** One person's row by student number. */
export function person(ledger: TestLedger, studentNo: string): Record<string, unknown> {
  const row = ledger.session.db
    .prepare('SELECT * FROM graduate WHERE student_no = ?')
    .get(studentNo)
  if (row === undefined) throw new Error(`nobody has the student number ${studentNo}`)
  return { ...row }
}

/** Number of rows in every table of records and of the log. */
export function sizes(ledger: TestLedger): Record<string, number> {
  const tables = [
    'school',
    'graduate',
    'cell_issue',
    'destination_event',
    'willingness_event',
    'group_membership',
    'ledger_state',
    'change_batch',
    'change_log',
    'import_batch',
  ]
  return Object.fromEntries(
    tables.map((table) => [
      table,
      Number(ledger.session.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    ]),
  )
}
