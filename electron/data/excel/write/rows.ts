// Rows of a table as the text of a sheet, one at a time: a list of millions of cells is never held as cells.
import { columnLetter, figureOf } from './cells.ts'
import type { CellContent, CellKind } from './types.ts'

/** Rows alike below each other. One of them, empty, stands in the laid-out sheet for all and says how they look. */
export type Rows = Readonly<{
  /** row of the sheet, counted from 0, in which the first stands */
  at: number
  count: number
  /** of each column */
  kinds: readonly CellKind[]
  cells: (index: number) => readonly CellContent[]
  /** in points; null: as the program gives it */
  height: (index: number) => number | null
}>

/** Everything that a program could take for something else than text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML forbids
const UNSAFE = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]|_x/
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const LONGEST = 32_767
const SPACED = /^\s|\s$|\n/

function escaped(text: string): string {
  if (!UNSAFE.test(text)) return text
  return (
    text
      .toWellFormed()
      .replace(FORBIDDEN, '')
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Excel reads _x0041_ as a letter.
      .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  )
}

/** Writes rows with these styles, a number a column; '' where a column has none. */
export function rowWriter({ at, kinds, cells, height }: Rows, styles: readonly string[]) {
  const starts = kinds.map((_, column) => `<c r="${columnLetter(column)}`)
  const looks = kinds.map((_, column) => {
    const style = styles[column] ?? ''
    return style === '' ? '"' : `" s="${style}"`
  })
  return (index: number): string => {
    const row = at + index + 1
    const points = height(index)
    let text =
      points === null ? `<row r="${row}">` : `<row r="${row}" ht="${points}" customHeight="1">`
    const contents = cells(index)
    for (let column = 0; column < kinds.length; column++) {
      const content = contents[column] ?? null
      const cell = `${starts[column]}${row}${looks[column]}`
      const figure = figureOf(content, kinds[column] ?? 'text')
      if (figure !== null) text += `${cell}><v>${figure}</v></c>`
      else if (typeof content === 'string' && content !== '')
        text += `${cell} t="inlineStr">${inline(content)}</c>`
      else text += `${cell}/>`
    }
    return `${text}</row>`
  }
}

function inline(content: string): string {
  const text = escaped(content.length > LONGEST ? content.slice(0, LONGEST) : content)
  return SPACED.test(text)
    ? `<is><t xml:space="preserve">${text}</t></is>`
    : `<is><t>${text}</t></is>`
}
