// What can be chosen of a table, and what it is now.
import { rowNames } from '#shared/domain/form/values.ts'
import type { ReportTable } from '#shared/schemas/report.ts'

type Choice = Readonly<{ value: string; label: string }>

/** The total first: it is asked for most. */
export function rowChoices(table: ReportTable, total: string): Choice[] {
  const names = rowNames(table)
  return [
    ...(table.total === null ? [] : [{ value: 'total', label: total }]),
    ...table.keys.map((key, at) => ({ value: key.replace(/^=/, ''), label: names[at] ?? key })),
  ]
}

export const columnChoices = ({ columns }: ReportTable): Choice[] =>
  columns
    .filter(({ kind }) => kind !== 'text')
    .map(({ key, title, group }) => ({
      value: key,
      label: group === null || group === title ? title : `${title}（${group}）`,
    }))

/** null: there is no such figure. */
export function valueAt(
  { keys, rows, total }: ReportTable,
  { row, column }: Readonly<{ row: string; column: string }>,
): string | null {
  const at = keys.findIndex((key) => key === row || key === `=${row}`)
  const cell = (row === 'total' ? total : rows[at])?.[column] ?? null
  return cell === null ? null : String(cell)
}
