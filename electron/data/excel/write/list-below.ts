// A list of its own below the table: its columns take as many of the table's as their widths ask for.
import { textCell } from './cells.ts'
import { heightOf, linesOf } from './measure.ts'
import { type Page, putMerged, setHeight } from './page.ts'
import { cellStyle, headerStyle, LIST_TITLE, SIZES } from './styles.ts'
import type { SheetList, SheetSpec } from './types.ts'

type Part = Readonly<{ key: string; title: string; left: number; right: number; width: number }>

/** From row `top` on; returns the first row below it. */
export function putListBelow(page: Page, spec: SheetSpec, top: number): number {
  const { list, columns } = spec
  if (list === undefined) return top
  const last = columns.length - 1
  const title = { top, bottom: top, left: 0, right: last }
  putMerged(page, title, textCell(list.title, LIST_TITLE), LIST_TITLE)
  setHeight(page, top, heightOf(1, SIZES.line) + 8)
  const parts = partsOf(spec, list)
  const header = headerStyle(spec.bodySize)
  const body = cellStyle('text', 'body', spec.bodySize)
  const put = (row: number, texts: readonly string[], style: typeof header): void => {
    parts.forEach(({ left, right }, index) => {
      const cell = textCell(texts[index] ?? '', style)
      putMerged(page, { top: row, bottom: row, left, right }, cell, style)
    })
    const lines = parts.map(({ width }, at) => linesOf(texts[at] ?? '', width, spec.bodySize))
    setHeight(page, row, heightOf(Math.max(1, ...lines), spec.bodySize))
  }
  put(
    top + 1,
    parts.map((part) => part.title),
    header,
  )
  list.rows.forEach((row, index) => {
    put(
      top + 2 + index,
      parts.map(({ key }) => String(row[key] ?? '')),
      body,
    )
  })
  return top + 2 + list.rows.length
}

function partsOf({ columns }: SheetSpec, list: SheetList): Part[] {
  const room = columns.reduce((sum, { width }) => sum + width, 0)
  const wanted = list.columns.reduce((sum, { width }) => sum + width, 0)
  let [left, used, asked] = [0, 0, 0]
  return list.columns.flatMap(({ key, title, width }, index) => {
    asked += width
    const further = list.columns.length - 1 - index
    let right = left
    let own = columns[right]?.width ?? 0
    // As far as its share goes, and one column at least left for each that follows.
    while (right + 1 < columns.length - further) {
      const next = columns[right + 1]?.width ?? 0
      if (further > 0 && used + own + next / 2 > (room * asked) / wanted) break
      own += next
      right++
    }
    const part = { key, title, left, right, width: own }
    used += own
    left = right + 1
    return part.left < columns.length ? [part] : []
  })
}
