// Where a column that is dragged by its header would land.
import { type ColumnLayout, columnAt, type View } from './geometry.ts'
import type { ColumnPlace, GridColumn } from './types.ts'

/** In front of the column `index`, or behind the last. */
export type Drop = Readonly<{ index: number; frozen: boolean }>

/** Where a column would land that is let go at a point of the view. */
export function dropAt(
  viewX: number,
  columns: readonly GridColumn[],
  layout: ColumnLayout,
  view: Pick<View, 'scrollLeft'>,
): Drop {
  const col = columnAt(viewX, layout, view)
  const left = layout.offsets[col] ?? 0
  const right = layout.offsets[col + 1] ?? left
  const x = viewX < layout.frozenWidth ? viewX : viewX + view.scrollLeft
  return { index: x < (left + right) / 2 ? col : col + 1, frozen: col < leadingFrozen(columns) }
}

/** Where the mark between the columns stands in the view. */
export function dropMark(
  { index }: Drop,
  layout: ColumnLayout,
  view: Pick<View, 'scrollLeft' | 'width'>,
): number {
  const offset = layout.offsets[index] ?? layout.totalWidth
  const x = index <= layout.frozenCount ? offset : offset - view.scrollLeft
  return Math.max(0, Math.min(x, view.width - 2))
}

/** What a drop means for the column `from`; undefined when it stays where it was. */
export function placeOf(
  { index, frozen }: Drop,
  from: number,
  columns: readonly GridColumn[],
): ColumnPlace | undefined {
  const stays = index === from || index === from + 1
  if (stays && frozen === from < leadingFrozen(columns)) return undefined
  return { before: columns[index === from ? from + 1 : index]?.key ?? null, frozen }
}

/** The keys in their new order. */
export function movedKeys(
  keys: readonly string[],
  columnKey: string,
  before: string | null,
): string[] {
  const rest = keys.filter((key) => key !== columnKey)
  const at = before === null ? -1 : rest.indexOf(before)
  rest.splice(at === -1 ? rest.length : at, 0, columnKey)
  return rest
}

function leadingFrozen(columns: readonly GridColumn[]): number {
  const first = columns.findIndex((column) => column.frozen !== true)
  return first === -1 ? columns.length : first
}
