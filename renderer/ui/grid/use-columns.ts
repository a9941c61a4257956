import { type RefObject, useCallback } from 'react'
import { activeCell, type GridCore } from './core.ts'
import { fitWidth, loadedCells, measureLike } from './widths.ts'

/** Fits a column to its title and to the loaded rows around the active cell. */
export function useFit(
  core: GridCore,
  scroller: RefObject<HTMLElement | null>,
): (columnKey: string) => void {
  return useCallback(
    (columnKey) => {
      const { columns, ids, rows, onResize } = core.env.props()
      const column = columns.find(({ key }) => key === columnKey)
      if (column === undefined || scroller.current === null) return
      const cells = loadedCells(ids, rows, columnKey, activeCell(core).row)
      onResize?.(columnKey, fitWidth(column, cells, measureLike(scroller.current)))
    },
    [core, scroller],
  )
}
