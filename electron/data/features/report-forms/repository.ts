// Forms and the cells in them that are filled. They are no records of the ledger: no batch, nothing to undo.
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { layoutText } from '#shared/domain/form/index.ts'
import { type FormCell, FormCells } from '#shared/schemas/form.ts'
import { type FormWorkbook, openFormWorkbook } from '../../excel/form/index.ts'
import { all, first, run, sql } from '../../ledger-file/query.ts'

export type StoredForm = Readonly<{
  id: number
  name: string
  fileName: string
  cells: readonly FormCell[]
  workbook: FormWorkbook
}>

/** What makes two workbooks the same form: their layout, not their values. */
export const fingerprintOf = ({ book }: FormWorkbook): string =>
  createHash('sha256').update(layoutText(book)).digest('hex')

export const selectForms = (db: Database) =>
  all(
    db,
    sql
      .selectFrom('report_form')
      .select(['id', 'name', 'file_name', 'cells', 'content', 'used_at'])
      .orderBy('id'),
  )

export function selectForm(db: Database, id: number): StoredForm {
  const row = first(db, sql.selectFrom('report_form').selectAll().where('id', '=', id))
  if (row === undefined) throw new AppError('not_found')
  return {
    id,
    name: row.name,
    fileName: row.file_name,
    cells: readCells(row.cells),
    workbook: openFormWorkbook(Buffer.from(row.content), row.file_name),
  }
}

/** Number of the form of a name. */
export function formNamed(db: Database, name: string): number | undefined {
  return first(db, sql.selectFrom('report_form').select('id').where('name', '=', name))?.id
}

/** Name of a form of the same layout. */
export function formAlike(db: Database, fingerprint: string): string | null {
  const found = sql.selectFrom('report_form').select('name').where('fingerprint', '=', fingerprint)
  return first(db, found)?.name ?? null
}

type NewForm = Readonly<{ name: string; fileName: string; workbook: FormWorkbook }>

export function insertForm(db: Database, { name, fileName, workbook }: NewForm): number {
  run(
    db,
    sql.insertInto('report_form').values({
      name,
      file_name: fileName,
      content: workbook.bytes,
      fingerprint: fingerprintOf(workbook),
      cells: '[]',
      used_at: '',
    }),
  )
  const id = formNamed(db, name)
  if (id === undefined) throw new TypeError('a form that was kept has a number')
  return id
}

type Change = Readonly<{
  name?: string | undefined
  cells?: readonly FormCell[] | undefined
  usedAt?: string
  workbook?: Readonly<{ fileName: string; workbook: FormWorkbook }>
}>

export function updateForm(db: Database, id: number, change: Change): void {
  const { name, cells, usedAt, workbook } = change
  const set = {
    ...(name === undefined ? {} : { name }),
    ...(cells === undefined ? {} : { cells: JSON.stringify(cells) }),
    ...(usedAt === undefined ? {} : { used_at: usedAt }),
    ...(workbook === undefined
      ? {}
      : {
          file_name: workbook.fileName,
          content: workbook.workbook.bytes,
          fingerprint: fingerprintOf(workbook.workbook),
        }),
  }
  if (Object.keys(set).length > 0)
    run(db, sql.updateTable('report_form').set(set).where('id', '=', id))
}

export function deleteForm(db: Database, id: number): void {
  run(db, sql.deleteFrom('report_form').where('id', '=', id))
}

/** What another version of the program kept and this one cannot read is nothing. */
export function readCells(stored: string): readonly FormCell[] {
  return FormCells.safeParse(JSON.parse(stored)).data ?? []
}
