// The header of a report: columns under a common title share a cell above theirs.
import { textWidth, titleLines } from '#shared/domain/report/title.ts'
import type { ReportColumn } from '#shared/schemas/report.ts'

export type HeaderCell = Readonly<{
  key: string
  lines: readonly string[]
  columns: number
  rows: number
}>

/** One row of cells, or two where any column has a group. */
export function headerRows(columns: readonly ReportColumn[]): readonly (readonly HeaderCell[])[] {
  const rows = columns.some(({ group }) => group !== null) ? 2 : 1
  const upper: HeaderCell[] = []
  const lower: HeaderCell[] = []
  for (const [index, column] of columns.entries()) {
    const own = { key: column.key, lines: linesOf(column), columns: 1, rows: 1 }
    if (column.group === null) upper.push({ ...own, rows })
    else {
      lower.push(own)
      if (columns[index - 1]?.group !== column.group) upper.push(groupCell(columns, index))
    }
  }
  return lower.length === 0 ? [upper] : [upper, lower]
}

function groupCell(columns: readonly ReportColumn[], first: number): HeaderCell {
  const title = columns[first]?.group ?? ''
  const following = columns.slice(first).findIndex(({ group }) => group !== title)
  const count = following === -1 ? columns.length - first : following
  return { key: `group-${first}`, lines: [title], columns: count, rows: 1 }
}

/** Broken where the printed table breaks it. */
function linesOf({ title, width }: ReportColumn): readonly string[] {
  return textWidth(title) <= width ? [title] : titleLines(title, width)
}
