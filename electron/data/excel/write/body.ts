import { textCell } from './cells.ts'
import { putHidden } from './hidden.ts'
import { heightOf, linesOf, roomOf } from './measure.ts'
import { type Page, put, putMerged, setHeight } from './page.ts'
import type { Rows } from './rows.ts'
import { cellStyle } from './styles.ts'
import type { CellContent, SheetRow, SheetSpec } from './types.ts'

const NOBODY = '（无）'
/** Short texts stand in the middle, as in every office's table; long ones begin at the left. */
const CENTRED_UP_TO = 12

/** How the rows of the table look, and the rows themselves; none where the table says that it has none. */
export function putRows(page: Page, spec: SheetSpec, top: number): readonly Rows[] {
  const { columns, rows, hiddenColumn, bodySize } = spec
  if (rows.length === 0) {
    if (spec.total === null) putNobody(page, spec, top)
    return []
  }
  columns.forEach((column, position) => {
    const style = cellStyle(column.kind, 'body', bodySize, column.width <= CENTRED_UP_TO)
    put(page, top, position, textCell('', style))
  })
  if (hiddenColumn !== undefined) putHidden(page, hiddenColumn, top - 1, columns.length)
  const hidden = hiddenColumn?.cells
  return [
    {
      at: top,
      count: rows.length,
      kinds: [
        ...columns.map(({ kind }) => kind),
        ...(hidden === undefined ? [] : ['text' as const]),
      ],
      cells: (index) => {
        const row = rows[index] ?? {}
        const cells: CellContent[] = columns.map(({ key }) => row[key] ?? null)
        if (hidden !== undefined) cells.push(hidden[index] ?? '')
        return cells
      },
      height: (index) => heightOf(rowLines(spec, rows[index] ?? {}), bodySize),
    },
  ]
}

function putNobody(page: Page, spec: SheetSpec, top: number): void {
  const style = cellStyle('text', 'body', spec.bodySize, true)
  const right = spec.columns.length - 1
  putMerged(page, { top, bottom: top, left: 0, right }, textCell(NOBODY, style), style)
  setHeight(page, top, heightOf(1, spec.bodySize))
}

/** The first row below the rows. */
export const belowRows = ({ rows, total }: SheetSpec, top: number): number =>
  top + (rows.length === 0 && total === null ? 1 : rows.length)

function rowLines(spec: SheetSpec, row: SheetRow): number {
  let most = 1
  for (const { key, kind, width } of spec.columns) {
    const content = row[key]
    if (typeof content !== 'string' || kind !== 'text') continue
    // No character is wider than two: most texts need not be measured.
    const mayFit = content.length * 2 <= roomOf(width, spec.bodySize) && !content.includes('\n')
    if (mayFit) continue
    most = Math.max(most, linesOf(content, width, spec.bodySize))
  }
  return most
}
