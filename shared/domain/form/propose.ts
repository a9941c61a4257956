// From one cell that was pointed at to its neighbours: the same figure of other rows, other figures of the same row.
import type { ReportTable } from '#shared/schemas/report.ts'
import { isAlike, labelsAt, type ReadSheet } from './labels.ts'
import type { PointedCell } from './plan.ts'
import { cellName, isIn, type Place } from './refs.ts'
import { rowNames } from './values.ts'
import { type FigureWord, writeFigure } from './words.ts'

export type Proposal = Readonly<{
  down: readonly PointedCell[]
  right: readonly PointedCell[]
  /** rows and columns together */
  block: readonly PointedCell[]
}>

/** A line is followed over so many cells that are none of ours; then the table has ended. */
const GAP = 3

/** What else may be filled from the same table, told by the labels. The cell itself is not in it. */
export function proposeCells(
  sheet: ReadSheet,
  table: ReportTable,
  at: Place,
  word: FigureWord,
): Proposal {
  const rows = linesFrom(at.row, sheet.size.rows, (row) => rowAt(sheet, table, row, at.column))
  const columns = linesFrom(at.column, sheet.size.columns, (column) =>
    columnAt(sheet, table, at.row, column),
  )
  const cell = (place: Place, row: string, column: string): PointedCell[] =>
    isAvailable(sheet, place)
      ? [{ sheet: sheet.name, cell: cellName(place), word: writeFigure({ ...word, row, column }) }]
      : []
  const down = rows.flatMap(([row, key]) =>
    row === at.row ? [] : cell({ row, column: at.column }, key, word.column),
  )
  const right = columns.flatMap(([column, key]) =>
    column === at.column ? [] : cell({ row: at.row, column }, word.row, key),
  )
  const block = rows.flatMap(([row, rowKey]) =>
    columns.flatMap(([column, key]) =>
      row === at.row || column === at.column ? [] : cell({ row, column }, rowKey, key),
    ),
  )
  return { down, right, block: [...down, ...right, ...block] }
}

function isAvailable(sheet: ReadSheet, place: Place): boolean {
  const area = sheet.merges.find((merge) => isIn(place, merge))
  const isTop = area === undefined || (area.top === place.row && area.left === place.column)
  return isTop && sheet.isFree(place)
}

/** Both ways from a line to where the labels stop being ours. */
function linesFrom(
  start: number,
  end: number,
  keyAt: (line: number) => string | null,
): (readonly [number, string])[] {
  const found: (readonly [number, string])[] = []
  for (const step of [1, -1]) {
    let missed = 0
    for (let line = step === 1 ? start : start - 1; line >= 1 && line <= end; line += step) {
      const key = keyAt(line)
      if (key !== null) found.push([line, key])
      missed = key === null ? missed + 1 : 0
      if (missed > GAP) break
    }
  }
  return found.sort(([one], [other]) => one - other)
}

function rowAt(sheet: ReadSheet, table: ReportTable, row: number, column: number): string | null {
  const labels = labelsAt(sheet, { row, column }).row
  const names = rowNames(table)
  for (const label of labels) {
    const at = names.findIndex((name) => isAlike(name, label))
    if (at >= 0) return table.keys[at]?.replace(/^=/, '') ?? null
    if (table.total !== null && isAlike(label, '合计')) return 'total'
  }
  return null
}

function columnAt(
  sheet: ReadSheet,
  table: ReportTable,
  row: number,
  column: number,
): string | null {
  const labels = labelsAt(sheet, { row, column }).column
  // The lowest header is the figure; those above it only say of which group.
  for (const label of [...labels].reverse()) {
    const fits = table.columns.filter(({ kind, title }) => kind !== 'text' && isAlike(title, label))
    const found =
      fits.find(({ group }) => group !== null && labels.some((other) => isAlike(group, other))) ??
      fits[0]
    if (found !== undefined) return found.key
    if (label !== labels.at(-1)) return null
  }
  return null
}
