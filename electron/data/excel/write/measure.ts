// How much room a text takes. Heights are written into the file, because not every reader adapts a row to wrapped text.

const WIDE =
  /[\u1100-\u115f\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
// A column's width counts digits of the default font; the body may be smaller or larger.
const UNIT_POINTS = 12
const LINE = 1.35
const CELL_PADDING = 1

/** Width in half-width characters; a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** Lines that a text needs in a column of this width. */
export function linesOf(text: string, columnWidth: number, size: number): number {
  const room = Math.max(2, Math.floor(((columnWidth - CELL_PADDING) * UNIT_POINTS) / size))
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
