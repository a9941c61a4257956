// A workbook becomes sheets of which every line is understood: what kind the file is, which columns feed which
// fields, where its records stand.
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportRow } from '#shared/domain/import/cell.ts'
import { buildColumns, type Column } from '#shared/domain/import/columns.ts'
import { findHeaderRows, type HeaderRows } from '#shared/domain/import/header-rows.ts'
import { IMPORT_KINDS, WORKING_KINDS } from '#shared/domain/import/import-kinds.ts'
import { detectKind, fitsKind } from '#shared/domain/import/kind.ts'
import { columnsFor } from '#shared/domain/import/kind-columns.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import type { Workbook } from '../../excel/read/index.ts'

export type WorkingKind = (typeof WORKING_KINDS)[number]

export type RecognisedSheet = Readonly<{
  name: string
  rows: readonly ImportRow[]
  header: HeaderRows
  columns: readonly Column[]
}>

export type Recognised = Readonly<{ kind: WorkingKind; sheets: readonly RecognisedSheet[] }>

/** Refuses with a sentence where no header is known, the kind is not clear or does not work yet. */
export function recognise(
  workbook: Pick<Workbook, 'sheets'>,
  asked: ImportKind | null,
): Recognised {
  if (asked !== null) working(asked)
  const sheets = workbook.sheets.flatMap(readHeader)
  if (sheets.length === 0) throw new AppError('file_no_known_header')
  const kinds = sheets.map((sheet) => detectKind(sheet.columns))
  const index =
    asked === null
      ? kinds.findIndex((found) => found.kind !== null)
      : sheets.findIndex((sheet) => fitsKind(asked, sheet.columns))
  const first = sheets[index]
  const found = asked ?? kinds[index]?.kind
  if (first === undefined || found === undefined || found === null) {
    throw new AppError('file_kind_unclear', { candidates: candidates(kinds) })
  }
  const kind = working(found)
  const header = headerKey(first)
  return {
    kind,
    sheets: sheets
      .filter((sheet) => headerKey(sheet) === header)
      .map((sheet) => ({ ...sheet, columns: columnsFor(kind, sheet.columns) })),
  }
}

function readHeader(sheet: Workbook['sheets'][number]): RecognisedSheet[] {
  const header = findHeaderRows(sheet.rows)
  if (header === null) return []
  return [{ name: sheet.name, rows: sheet.rows, header, columns: buildColumns(sheet.rows, header) }]
}

function working(kind: ImportKind): WorkingKind {
  const known = WORKING_KINDS.find((one) => one === kind)
  if (known !== undefined) return known
  throw new AppError('not_yet', { kind })
}

function candidates(kinds: readonly ReturnType<typeof detectKind>[]): string {
  const named = new Set(
    kinds.flatMap((found) => (found.kind === null ? found.candidates : [found.kind])),
  )
  return (named.size > 0 ? [...named] : IMPORT_KINDS).join(', ')
}

/** All sheets with the same header are one list. */
function headerKey(sheet: RecognisedSheet): string {
  return sheet.columns.map((column) => column.header).join('\n')
}
