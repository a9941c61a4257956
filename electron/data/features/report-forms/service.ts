import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import {
  cellName,
  cellsOf,
  compareForms,
  placeOf,
  planForm,
  proposeCells,
  readLabels,
  readWord,
  topLeft,
  viewSheet,
  wordsIn,
} from '#shared/domain/form/index.ts'
import type { FormCell, FormPeriod } from '#shared/schemas/form.ts'
import type { DataContext, Session } from '../../context.ts'
import { type FormWorkbook, openFormWorkbook } from '../../excel/form/index.ts'
import { openedIn } from '../reports/restricted.ts'
import { viewReport } from '../reports/service.ts'
import {
  fingerprintOf,
  formAlike,
  formNamed,
  insertForm,
  readCells,
  type StoredForm,
  selectForm,
  selectForms,
  updateForm,
} from './repository.ts'

export function listForms({ db }: Session): Output<'forms.list'> {
  return selectForms(db).map(({ id, name, file_name: fileName, cells, content, used_at }) => ({
    id,
    name,
    fileName,
    cells: cellCount(openFormWorkbook(Buffer.from(content), fileName), readCells(cells)),
    usedAt: used_at === '' ? null : used_at,
  }))
}

const cellCount = ({ book }: FormWorkbook, cells: readonly FormCell[]): number =>
  planForm(book, cells).templates.length

/** Keeps a blank workbook as a form. Without a name it has its file's. */
export async function addForm(
  { db }: Session,
  path: string,
  wanted?: string,
): Promise<Output<'forms.add'>> {
  const fileName = basename(path)
  const workbook = await readFormFile(path)
  const same = formAlike(db, fingerprintOf(workbook))
  const name = wanted ?? freeName(db, basename(path, extname(path)).slice(0, 50))
  if (formNamed(db, name) !== undefined) throw new AppError('form_exists', { name })
  return { id: insertForm(db, { name, fileName, workbook }), same }
}

function freeName(db: Session['db'], name: string): string {
  const tries = [name, ...Array.from({ length: 99 }, (_, at) => `${name} (${at + 2})`)]
  return tries.find((entry) => formNamed(db, entry) === undefined) ?? name
}

export async function readFormFile(path: string): Promise<FormWorkbook> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const file = basename(path)
    throw new AppError(missing ? 'file_not_found' : 'file_unreadable', { file }, { cause })
  }
  return openFormWorkbook(bytes, path)
}

export function viewForm({ db }: Session, id: number): Output<'forms.view'> {
  const { name, fileName, cells, workbook } = selectForm(db, id)
  const { book } = workbook
  const written = book.sheets.flatMap((sheet) =>
    cellsOf(sheet).flatMap((cell) => {
      const words = cell.formula === null ? wordsIn(book.textOf(cell)) : []
      const word = words.join('、').slice(0, 300)
      return word === '' ? [] : [{ sheet: sheet.name, cell: cellName(cell), word }]
    }),
  )
  const sheets = book.sheets.map((sheet) => {
    const view = viewSheet(book, sheet)
    return { ...view, widths: [...view.widths], cells: [...view.cells] }
  })
  return { id, name, fileName, sheets, cells: [...cells], written }
}

export function saveForm({ db }: Session, { id, name, cells }: Input<'forms.save'>): void {
  const form = selectForm(db, id)
  const other = name === undefined ? undefined : formNamed(db, name)
  if (name !== undefined && other !== undefined && other !== id) {
    throw new AppError('form_exists', { name })
  }
  updateForm(db, id, { name, cells: cells === undefined ? undefined : onTop(form, cells) })
}

/** A merged area is filled in the cell that stands for it; each cell once, the last word counts. */
function onTop({ workbook }: StoredForm, cells: readonly FormCell[]): FormCell[] {
  const places = new Map<string, FormCell>()
  for (const entry of cells) {
    const sheet = workbook.book.sheets.find(({ name }) => name === entry.sheet)
    const place = placeOf(entry.cell)
    if (sheet === undefined || place === null) continue
    const cell = cellName(topLeft(sheet, place))
    places.set(`${entry.sheet}!${cell}`, { ...entry, cell })
  }
  return [...places.values()]
}

type Asked = FormPeriod & Readonly<{ id: number; at: FormCell }>

export function proposeFor(
  ctx: DataContext,
  session: Session,
  { id, at, ...period }: Asked,
): Output<'forms.propose'> {
  const { book } = selectForm(session.db, id).workbook
  const sheet = book.sheets.find(({ name }) => name === at.sheet)
  const place = placeOf(at.cell)
  const word = readWord(at.word)
  if (sheet === undefined || place === null || word.kind !== 'figure') {
    return { down: [], right: [], block: [] }
  }
  const { report, rows } = word.figure
  const question = { ...period, report, ...(rows === null ? {} : { rows }) }
  const table = viewReport(ctx, session, question, openedIn(session))
  const { down, right, block } = proposeCells(readLabels(book, sheet), table, place, word.figure)
  return { down: [...down], right: [...right], block: [...block] }
}

export async function compareForm(
  { db }: Session,
  id: number,
  path: string,
): Promise<Output<'forms.compare'>> {
  const { cells, workbook } = selectForm(db, id)
  const other = await readFormFile(path)
  const { kept, moved, gone, unwritten } = compareForms(workbook.book, other.book, cells)
  return {
    isSame: fingerprintOf(workbook) === fingerprintOf(other),
    fileName: basename(path),
    kept: [...kept],
    moved: moved.map((entry) => ({ ...entry })),
    gone: gone.map(({ labels, ...entry }) => ({
      ...entry,
      labels: [...labels.row, ...labels.column].join(' · '),
    })),
    unwritten: [...unwritten],
  }
}

export async function replaceForm(
  { db }: Session,
  id: number,
  path: string,
  cells: readonly FormCell[],
): Promise<void> {
  selectForm(db, id)
  const workbook = await readFormFile(path)
  updateForm(db, id, { cells, workbook: { fileName: basename(path), workbook } })
}
