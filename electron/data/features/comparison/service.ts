// Her handmade summary beside our tables.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Comparison, ComparisonChoices } from '#shared/contract/comparison.ts'
import {
  COMPARED_KINDS,
  type ComparedKind,
  compareSheets,
  countRowsOf,
  type Head,
  type HerSheet,
  type OurSheet,
  readHerSheet,
} from '#shared/domain/comparison/index.ts'
import { readWorkbook, type Workbook } from '../../excel/read/index.ts'
import type { ReportClock, ReportSource } from '../reports/service.ts'
import { type AskedDay, ourSheet } from './our-sheet.ts'
import { selectChoices } from './repository.ts'

type Sheet = Workbook['sheets'][number]
type Wish = AskedDay &
  Readonly<{ path: string; sheet: number | null; choices: ComparisonChoices | null }>

const NO_CHOICES: ComparisonChoices = { kind: null, rows: [], columns: [] }

export async function compareFile(
  ctx: ReportClock,
  session: ReportSource,
  { path, sheet, choices, asOf, known }: Wish,
): Promise<Comparison> {
  const { sheets } = await readWorkbook(path)
  const ours = (kind: ComparedKind): OurSheet => ourSheet(ctx, session, kind, { asOf, known })
  const found = sheet === null ? likeliest(sheets, ours) : sheet
  const chosen = sheets[found]
  if (chosen === undefined) throw new AppError('invalid_input', { field: 'sheet' })
  const fingerprint = fingerprintOf(chosen)
  const said = choices ?? selectChoices(session.db, fingerprint) ?? NO_CHOICES
  const kind = said.kind ?? kindOf(chosen, ours).kind
  const our = ours(kind)
  const hers = corrected(readHerSheet(chosen, our) ?? { rows: [], columns: [] }, said)
  return {
    fileName: basename(path),
    sheets: sheets.map(({ name }) => name),
    sheet: found,
    fingerprint,
    kind,
    rows: hers.rows.map(({ name, key }) => ({ name, key })),
    columns: hers.columns.map(({ name, key }) => ({ name, key })),
    ourRows: our.rows.map(({ key, name }) => ({ key, name })),
    ourColumns: our.columns.map(({ key, name }) => ({ key, name })),
    cells: compareSheets(chosen, hers, our).map(({ rowKey, columnKey, ...cell }) => ({
      ...cell,
      figure: our.cell(rowKey, columnKey)?.figure ?? null,
    })),
    choices: said,
  }
}

type Ours = (kind: ComparedKind) => OurSheet

/** What most of the rows are; the first where none is known. */
function kindOf(sheet: Sheet, ours: Ours): { kind: ComparedKind; count: number } {
  return COMPARED_KINDS.map((kind) => ({ kind, count: countRowsOf(sheet, ours(kind)) })).reduce(
    (best, one) => (one.count > best.count ? one : best),
  )
}

/** The sheet with most rows that we know. */
function likeliest(sheets: readonly Sheet[], ours: Ours): number {
  const counts = sheets.map((sheet) => (sheet.hidden ? -1 : kindOf(sheet, ours).count))
  return Math.max(counts.indexOf(Math.max(...counts)), 0)
}

/** What was said by name holds before what was recognised. */
function corrected({ rows, columns }: HerSheet, said: ComparisonChoices): HerSheet {
  const by = (heads: readonly Head[], own: ComparisonChoices['rows']): Head[] => {
    const keys = new Map(own.map(({ name, key }) => [name, key]))
    return heads.map((head) => {
      const key = keys.get(head.name)
      return key === undefined ? head : { ...head, key }
    })
  }
  return { rows: by(rows, said.rows), columns: by(columns, said.columns) }
}

const HEAD_ROWS = 6

/** By the words of its first lines: figures change from month to month. */
function fingerprintOf({ name, rows }: Sheet): string {
  const words = rows
    .slice(0, HEAD_ROWS)
    .flatMap((row) => row.filter((cell) => typeof cell === 'string' && !/\d/.test(cell)))
  return createHash('sha256')
    .update(JSON.stringify([name, words]))
    .digest('hex')
}
