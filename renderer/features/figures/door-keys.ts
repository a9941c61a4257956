// Figures that open are one stop of the Tab key: arrows go from one to the next like in a sheet.
import type { KeyboardEvent } from 'react'

const DOOR = 'button[data-row]'

const doorsOf = (table: HTMLTableElement): HTMLButtonElement[] => [
  ...table.querySelectorAll<HTMLButtonElement>(DOOR),
]

/** The one that the Tab key reaches. */
export function makeStop(table: HTMLTableElement, door: HTMLButtonElement): void {
  for (const other of table.querySelectorAll<HTMLButtonElement>(`${DOOR}[tabindex="0"]`))
    other.tabIndex = -1
  door.tabIndex = 0
}

/** After the table was drawn: there is one stop, the first where none was left. */
export function keepOneStop(table: HTMLTableElement): void {
  const doors = doorsOf(table)
  const first = doors.find(({ tabIndex }) => tabIndex === 0) ?? doors[0]
  if (first !== undefined) makeStop(table, first)
}

export function doorAt(
  table: HTMLTableElement,
  row: string,
  column: string,
): HTMLButtonElement | undefined {
  return doorsOf(table).find(({ dataset }) => dataset.row === row && dataset.column === column)
}

/** Keys of the table. */
export function onDoorKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { key, target, altKey, metaKey, shiftKey, currentTarget } = event
  if (altKey || metaKey || shiftKey || !(target instanceof Element)) return
  const cell = target.closest(DOOR)?.closest<HTMLTableCellElement>('td, th')
  if (!cell) return
  const next = nextDoor(currentTarget, cell, key, event.ctrlKey)
  if (next === undefined) return
  event.preventDefault()
  next?.focus()
}

/** undefined: no key of the table; null: there is none. */
function nextDoor(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  key: string,
  isFar: boolean,
): HTMLButtonElement | null | undefined {
  const row = cell.closest('tr')
  if (row === null) return undefined
  const own = [...row.cells]
  const column = [...table.rows].map(({ cells }) => cells[cell.cellIndex])
  switch (key) {
    case 'ArrowRight':
      return doorIn(own.slice(cell.cellIndex + 1))
    case 'ArrowLeft':
      return doorIn(own.slice(0, cell.cellIndex).reverse())
    case 'ArrowDown':
      return doorIn(column.slice(row.rowIndex + 1))
    case 'ArrowUp':
      return doorIn(column.slice(0, row.rowIndex).reverse())
    case 'Home':
      return isFar ? (doorsOf(table)[0] ?? null) : doorIn(own)
    case 'End':
      return isFar ? (doorsOf(table).at(-1) ?? null) : doorIn(own.reverse())
    default:
      return undefined
  }
}

function doorIn(cells: readonly (HTMLTableCellElement | undefined)[]): HTMLButtonElement | null {
  for (const cell of cells) {
    const door = cell?.querySelector<HTMLButtonElement>(DOOR)
    if (door) return door
  }
  return null
}
