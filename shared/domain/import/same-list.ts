// Which sheets of a workbook are parts of one list, and by which headers a file of the same sender is known again.
import type { Column } from './columns.ts'
import { normaliseHeader } from './header-text.ts'

type WithColumns = Readonly<{ columns: readonly Column[] }>

const HALF = 0.5

/** Whether two sheets have most of their headers in common: a column may be added, the order may differ. */
export function isSameList(one: WithColumns, other: WithColumns): boolean {
  const mine = headersOf(one)
  const theirs = headersOf(other)
  const common = [...theirs].filter((header) => mine.has(header)).length
  return common >= Math.max(mine.size, theirs.size) * HALF
}

/** The same for all files with these headers, in whatever order they stand. */
export function headerFingerprint(sheets: readonly WithColumns[]): string {
  return [...new Set(sheets.flatMap((sheet) => [...headersOf(sheet)]))].toSorted().join('|')
}

/** What feeds one field is one header, however it is called; a column without a header says nothing. */
function headersOf({ columns }: WithColumns): ReadonlySet<string> {
  return new Set(
    columns
      .filter(({ header }) => !/^[A-Z]+列$/.test(header))
      .map(({ header }) => normaliseHeader(header)),
  )
}
