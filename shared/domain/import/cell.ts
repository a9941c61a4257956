// A cell as a reader delivers it, and its text.

/** What stands in a cell of any workbook; a date is already a calendar day, an error has its name. */
export type ImportCell =
  | string
  | number
  | boolean
  | null
  | Readonly<{ date: string }>
  | Readonly<{ error: string }>

export type ImportRow = readonly ImportCell[]

/** The text of a cell as a person would read it; '' for an empty one. */
export function textOf(cell: ImportCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  switch (typeof cell) {
    case 'string':
      return cell
    case 'number':
      // Of 18 digits this shows the three zeros that a spreadsheet shows too.
      return String(cell)
    case 'boolean':
      return cell ? '是' : '否'
    default:
      return 'date' in cell ? cell.date : cell.error
  }
}

/** Whether nothing can be read in a cell. */
export function isBlank(cell: ImportCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}
