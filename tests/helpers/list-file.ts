// An exported list as somebody edits it, by another library than the one that wrote it.
import { readFileSync, writeFileSync } from 'node:fs'
import { read, utils, type WorkSheet, write } from 'xlsx'

type Cell = string | number | null

export type ListSheet = Readonly<{
  /** of whom the student number says, the cell below a header */
  set: (studentNo: string, header: string, text: Cell) => void
  addColumn: (header: string, texts: Readonly<Record<string, string>>) => void
  /** the last row first */
  reverse: () => void
  rows: Cell[][]
}>

/** Edits the first sheet of a list that is one; the others stay as they are. */
export function edited(path: string, change: (sheet: ListSheet) => void): void {
  const book = read(readFileSync(path), { cellStyles: true })
  const at = book.SheetNames.findIndex((name) => headerRow(rowsOf(book.Sheets[name])) >= 0)
  const name = book.SheetNames[at] ?? ''
  const sheet = book.Sheets[name]
  if (sheet === undefined) throw new Error('no list in the workbook')
  const rows = rowsOf(sheet)
  const top = headerRow(rows)
  change(listOf(rows, top))
  const made = utils.aoa_to_sheet(rows)
  const columns = sheet['!cols']
  if (columns !== undefined) made['!cols'] = columns
  book.Sheets[name] = made
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }))
}

function rowsOf(sheet: WorkSheet | undefined): Cell[][] {
  if (sheet === undefined) return []
  return utils.sheet_to_json<Cell[]>(sheet, { header: 1, defval: null, raw: true })
}

const headerRow = (rows: readonly Cell[][]): number => rows.findIndex((row) => row.includes('_id'))

function listOf(rows: Cell[][], top: number): ListSheet {
  const header = rows[top] ?? []
  // A printed header is broken into lines.
  const titles = header.map((title) => String(title ?? '').replace(/\s/g, ''))
  const numbers = titles.indexOf('学号')
  const rowOf = (studentNo: string): Cell[] => {
    const row = rows.find((one) => one[numbers] === studentNo)
    if (row === undefined) throw new Error(`nobody has the student number ${studentNo}`)
    return row
  }
  return {
    rows,
    set(studentNo, title, text) {
      const column = titles.indexOf(title)
      if (column < 0) throw new Error(`no column ${title}`)
      rowOf(studentNo)[column] = text
    },
    addColumn(title, texts) {
      header.splice(2, 0, title)
      for (const row of rows.slice(top + 1)) row.splice(2, 0, texts[String(row[numbers])] ?? null)
    },
    reverse() {
      const people = rows.splice(top + 1)
      rows.push(...people.reverse())
    },
  }
}
