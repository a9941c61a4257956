// By what a workbook to be filled in is known when it comes back: a sheet that nobody sees names its kind, for a list of
// the platform has the columns of a plan. Beside it stand the words of the drop-downs.
import { IMPORT_KINDS } from '#shared/domain/import/import-kinds.ts'
import type { ImportKind } from '#shared/schemas/import.ts'

export const TEMPLATE_SHEET = '_template'
export const GUIDE_SHEET = '填写说明'
const FORMAT = 'graduate-employment-ledger template'

/** The first row of that sheet. */
export const templateMark = (kind: ImportKind): readonly string[] => [FORMAT, kind]

type Sheet = Readonly<{ name: string; rows: readonly (readonly unknown[])[] }>

/** null for a workbook that is none of our templates. */
export function readTemplateMark(sheets: readonly Sheet[]): ImportKind | null {
  const [format, kind] = sheets.find(({ name }) => name === TEMPLATE_SHEET)?.rows[0] ?? []
  return format === FORMAT ? (IMPORT_KINDS.find((one) => one === kind) ?? null) : null
}

/** The sheets on which somebody writes. */
export function withoutTemplateParts<S extends Sheet>(
  sheets: readonly S[],
  kind: ImportKind | null,
): readonly S[] {
  if (kind === null) return sheets
  return sheets.filter(({ name }) => name !== TEMPLATE_SHEET && name !== GUIDE_SHEET)
}
