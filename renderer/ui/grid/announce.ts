import { activeCell, type GridCore, selectionOf, shownAt, targetAt } from './core.ts'
import { isSingle, rangeOf, sizeOf } from './selection.ts'

/** How screen readers hear the active cell; a list without one is named itself, so that it is never without a name. */
export function activeCellName(core: GridCore): string {
  const { columns, labels, ariaLabel } = core.env.props()
  const cell = activeCell(core)
  const target = targetAt(core, cell)
  const column = columns[cell.col]
  if (target === undefined || column === undefined) return labels.empty || ariaLabel
  const shown = shownAt(core, target)
  const edited = shown?.edited === true ? labels.edited : undefined
  const value = [shown?.text, shown?.tag, shown?.message, edited]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  return labels.cell({
    column: column.title,
    row: cell.row + 1,
    rowHeader: rowHeaderText(core, cell.row),
    value,
  })
}

/** What is said when the selection changes: the size of a range, else the active cell. */
export function selectionName(core: GridCore): string {
  const selection = selectionOf(core)
  const size = sizeOf(rangeOf(selection))
  return isSingle(selection) ? activeCellName(core) : core.env.props().labels.range(size)
}

function rowHeaderText(core: GridCore, row: number): string {
  const { ids, columns, rowNames } = core.env.props()
  const id = ids[row]
  if (rowNames !== undefined && id !== undefined) return rowNames.of(id).text
  const col = columns.findIndex((column) => column.rowHeader === true)
  const target = col === -1 ? undefined : targetAt(core, { row, col })
  return target === undefined ? '' : (shownAt(core, target)?.text ?? '')
}
