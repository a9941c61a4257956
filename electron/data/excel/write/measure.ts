// How much room a text takes. Heights are written into the file, because not every reader adapts a row to wrapped text.
import { textWidth } from '#shared/domain/report/title.ts'

// A column's width counts digits of the default font; the body may be smaller or larger.
const UNIT_POINTS = 12
const LINE = 1.35
const CELL_PADDING = 1

/** Half-width characters of a size that a column holds. */
export function roomOf(columnWidth: number, size: number): number {
  return Math.max(2, Math.floor(((columnWidth - CELL_PADDING) * UNIT_POINTS) / size))
}

/** Lines that a text needs in a column of this width. */
export function linesOf(text: string, columnWidth: number, size: number): number {
  const room = roomOf(columnWidth, size)
  // A wide character does not fit into one last half: an odd width holds one less.
  const even = room - (room % 2)
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / even)), 0)
}

/** Height in points of a row with so many lines. */
export function heightOf(lines: number, size: number): number {
  // Excel allows no row above 409 points.
  return Math.min(409, Math.ceil(lines * size * LINE + 6))
}
