// A workbook becomes sheets of which every line is understood: what kind the file is, which sheets belong to it, which
// columns feed which fields, where its records stand.
import { AppError } from '#shared/contract/app-error.ts'
import type { Column } from '#shared/domain/import/columns.ts'
import { fillMerged } from '#shared/domain/import/fill-merged.ts'
import { IMPORT_KINDS } from '#shared/domain/import/import-kinds.ts'
import { detectKind, fitsKind } from '#shared/domain/import/kind.ts'
import { columnsFor } from '#shared/domain/import/kind-columns.ts'
import { type LinesAbove, rowClassifier } from '#shared/domain/import/row-class.ts'
import { isSameList } from '#shared/domain/import/same-list.ts'
import type { ImportChoices, ImportKind, SheetLeftOut } from '#shared/schemas/import.ts'
import type { Workbook } from '../../excel/read/index.ts'
import { ID_HEADER, isMarkSheet, readMark, type TripMark } from '../../trip/mark.ts'
import {
  leaveOut,
  type ReadSheet,
  type RecogniseHints,
  readSheets,
  type SheetChoices,
} from './read-sheets.ts'
import { readTemplateMark, withoutTemplateParts } from './template-mark.ts'

export type RecognisedSheet = Omit<ReadSheet, 'merges'>

export type Recognised = Readonly<{
  kind: ImportKind
  sheets: readonly RecognisedSheet[]
  sheetsLeftOut: readonly SheetLeftOut[]
  /** of a list that we wrote and that came back; null: any other file */
  trip: TripMark | null
}>

/** What somebody has said about sheets, headers and columns overrides what is understood. */
type RecogniseChoices = Pick<ImportChoices, 'kind'> & SheetChoices

/** Refuses with a sentence where no header is known or the kind is not clear. */
export function recognise(
  workbook: Pick<Workbook, 'sheets'>,
  choices: RecogniseChoices,
  hints: RecogniseHints = {},
): Recognised {
  const trip = readMark(workbook.sheets)
  const template = readTemplateMark(workbook.sheets)
  const sheets = withoutTemplateParts(workbook.sheets, template).filter(
    (sheet) => !isMarkSheet(sheet),
  )
  const { read, leftOut } = withoutIds(readSheets({ sheets }, choices, hints))
  if (read.length === 0) throw new AppError('file_no_known_header')
  const isStill = read.some(({ columns }) => template !== null && fitsKind(template, columns))
  const asked = choices.kind ?? (isStill ? template : null)
  // Of a workbook that holds several of our tables, the one whose rows say whose they are.
  const own = trip === null ? [] : read.filter(hasIds)
  const [first, kind] = firstList(own.length > 0 ? own : read, asked)
  const isChosen = (choices.sheets ?? []).length > 0
  const belongs = (sheet: ReadSheet): boolean =>
    isChosen || (isSameList(first, sheet) && fitsKind(kind, sheet.columns))
  const others = read.filter((sheet) => !belongs(sheet))
  return {
    kind,
    sheets: read.filter(belongs).map((sheet) => finished(kind, sheet)),
    sheetsLeftOut: [
      ...others.map((sheet) =>
        leaveOut(sheet, own.length === 0 && isListOfItsOwn(sheet) ? 'other_list' : 'no_list'),
      ),
      ...leftOut,
    ],
    trip,
  }
}

const isId = ({ header }: Column): boolean => header === ID_HEADER
const hasIds = ({ columns }: ReadSheet): boolean => columns.some(isId)

/** The hidden column of our lists is nothing that stays with anybody. */
function withoutIds({ read, ...others }: ReturnType<typeof readSheets>) {
  const plain = (column: Column): Column =>
    isId(column) ? { ...column, field: null, role: 'ignored', by: 'header' } : column
  return { ...others, read: read.map((sheet) => ({ ...sheet, columns: sheet.columns.map(plain) })) }
}

/** Tables of totals have some of the headers of a list, but nothing that says who or what a row is. */
function isListOfItsOwn({ columns }: ReadSheet): boolean {
  const { kind } = detectKind(columns)
  return kind !== null && fitsKind(kind, columns)
}

/** The first sheet that is a list of one kind and has records; its kind is that of the file. */
function firstList(
  sheets: readonly ReadSheet[],
  asked: ImportKind | null,
): readonly [ReadSheet, ImportKind] {
  const kinds = sheets.map((sheet) => detectKind(sheet.columns))
  const isList = (sheet: ReadSheet, index: number): boolean => {
    const kind = asked ?? kinds[index]?.kind ?? null
    return kind !== null && fitsKind(kind, sheet.columns)
  }
  const isFilled = ({ rows, header }: ReadSheet): boolean => rows.length > header.bottom + 1
  const places = [
    sheets.findIndex((sheet, index) => isFilled(sheet) && isList(sheet, index)),
    sheets.findIndex(isList),
    asked === null ? kinds.findIndex(({ kind }) => kind !== null) : -1,
  ]
  const index = places.find((at) => at >= 0) ?? -1
  const first = sheets[index]
  const found = asked ?? kinds[index]?.kind ?? null
  if (first === undefined || found === null) {
    throw new AppError('file_kind_unclear', { candidates: candidates(kinds) })
  }
  return [first, found]
}

/** The columns as its kind reads them, and the rows with merged cells filled down. */
function finished(kind: ImportKind, { merges, ...sheet }: ReadSheet): RecognisedSheet {
  const columns = columnsFor(kind, sheet.columns)
  if (merges.length === 0) return { ...sheet, columns }
  const classify = rowClassifier(columns, linesAbove(sheet))
  const rows = fillMerged(sheet.rows, merges, sheet.header.bottom + 1, classify)
  return { ...sheet, columns, rows }
}

/** Titles further above belong to something else. */
const TITLES = 10

/** What may be printed again on every page. */
export function linesAbove({
  rows,
  header: { top, bottom },
}: Pick<RecognisedSheet, 'rows' | 'header'>): LinesAbove {
  return {
    titles: rows.slice(Math.max(0, top - TITLES), top),
    header: rows.slice(top, bottom + 1),
  }
}

function candidates(kinds: readonly ReturnType<typeof detectKind>[]): string {
  const named = new Set(
    kinds.flatMap((found) => (found.kind === null ? found.candidates : [found.kind])),
  )
  return (named.size > 0 ? [...named] : IMPORT_KINDS).join(', ')
}
