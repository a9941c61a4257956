// Where a pasted block goes, as in Excel.
import { type Range, sizeOf } from './selection.ts'
import type { GridTexts } from './types.ts'

export type Size = Readonly<{ rows: number; columns: number }>

/** Lines of a block, and cells of its longest line. */
export function blockSize(block: GridTexts): Size {
  return { rows: block.length, columns: Math.max(0, ...block.map((row) => row.length)) }
}

/**
 * The range a block fills from the selection's first cell: the block itself, or the selection
 * where that is a multiple of it in both directions. A side of one cell counts as the block's own.
 * It may pass the ends of the list.
 */
export function pasteArea(selected: Range, block: Size): Range {
  const { rows, columns } = sizeOf(selected)
  const isMultiple =
    (rows === 1 || rows % block.rows === 0) && (columns === 1 || columns % block.columns === 0)
  const height = isMultiple ? Math.max(rows, block.rows) : block.rows
  const width = isMultiple ? Math.max(columns, block.columns) : block.columns
  return {
    top: selected.top,
    left: selected.left,
    bottom: selected.top + height - 1,
    right: selected.left + width - 1,
  }
}

/** The text for a place of the area, counted from its first cell; undefined leaves the cell. */
export function repeatBlock(block: GridTexts): (row: number, col: number) => string | undefined {
  const { rows, columns } = blockSize(block)
  return (row, col) => block[row % rows]?.[col % columns]
}
