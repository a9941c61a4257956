// A list to be worked on in a spreadsheet program and brought back: the header in the first row, a filter on it, every
// cell a text, so that what is typed stays as it was typed.
import { writeBook } from './book.ts'
import { columnLetter, textCell } from './cells.ts'
import { hiddenPart, hiddenSheet, putHidden } from './hidden.ts'
import { content, newPage, put } from './page.ts'
import { ACROSS } from './paper.ts'
import { headerFooter, printNames } from './print.ts'
import { cellStyle, headerStyle } from './styles.ts'
import type { HiddenColumn, HiddenSheet, Step } from './types.ts'

export type ListSpec = Readonly<{
  name: string
  /** width in half-width characters */
  columns: readonly Readonly<{ title: string; width: number }>[]
  /** a text a column */
  rows: readonly (readonly string[])[]
  frozenColumns: number
  hiddenColumn: HiddenColumn
}>

const SIZE = 11

/** Writes one list. A file that cannot be replaced gives `file_not_writable` or `file_open_elsewhere`. */
export async function writeList(
  path: string,
  spec: ListSpec,
  unseen: HiddenSheet,
  step?: Step,
): Promise<void> {
  const page = newPage()
  const { columns, rows, hiddenColumn } = spec
  const header = headerStyle(SIZE)
  const body = cellStyle('text', 'body', SIZE)
  columns.forEach(({ title }, column) => {
    put(page, 0, column, textCell(title, header))
    put(page, 1, column, textCell('', body))
  })
  putHidden(page, hiddenColumn, 0, columns.length)
  const list = {
    sheet: {
      name: spec.name,
      ...content(page),
      columns: [...columns.map(({ width }) => ({ width })), hiddenPart],
      freezePane: { rows: 1, columns: spec.frozenColumns },
      // With the hidden column: whoever sorts by the filter sorts it too.
      autoFilter: { range: `A1:${columnLetter(columns.length)}${rows.length + 1}` },
      pageSetup: ACROSS,
      headerFooter: headerFooter(null),
    },
    // Without the hidden column: programs print a page for it that has nothing on it.
    names: printNames({ name: spec.name, columns: columns.length }, 1, rows.length + 1),
    blocks: [
      {
        at: 1,
        count: rows.length,
        kinds: [...columns, hiddenColumn].map(() => 'text' as const),
        cells: (index: number) => [...(rows[index] ?? []), hiddenColumn.cells[index] ?? ''],
        height: () => null,
      },
    ],
  }
  await writeBook(path, [list, hiddenSheet(unseen)], step)
}
