import { textCell } from './cells.ts'
import { heightOf, linesOf } from './measure.ts'
import { type Page, putMerged, setHeight } from './page.ts'
import { LINE_LEFT, NOTE, SIZES } from './styles.ts'
import type { SheetSpec } from './types.ts'

const SIGNATURES = 32

const roomFor = ({ columns }: SheetSpec): number =>
  columns.reduce((sum, column) => sum + column.width, 0)
const noteHeight = (note: string, room: number): number =>
  heightOf(linesOf(note, room, SIZES.note), SIZES.note)

/** In points. */
export function footHeight(spec: SheetSpec): number {
  const room = roomFor(spec)
  const notes = spec.notes.reduce((sum, note) => sum + noteHeight(note, room), 0)
  return notes + (spec.signatures.length === 0 ? 0 : SIGNATURES)
}

/** Notes and the line of signatures; returns the first row below them. */
export function putFoot(page: Page, spec: SheetSpec, top: number): number {
  const last = spec.columns.length - 1
  const room = roomFor(spec)
  let row = top
  for (const note of spec.notes) {
    putMerged(page, { top: row, bottom: row, left: 0, right: last }, textCell(note, NOTE), NOTE)
    setHeight(page, row, noteHeight(note, room))
    row++
  }
  putSignatures(page, spec, row, room)
  return spec.signatures.length === 0 ? row : row + 1
}

/** The lines to sign share the width of the table. */
function putSignatures(page: Page, spec: SheetSpec, row: number, room: number): void {
  let left = 0
  let used = 0
  spec.signatures.forEach((text, index) => {
    const end = (room * (index + 1)) / spec.signatures.length
    let right = left
    used += spec.columns[right]?.width ?? 0
    const isLast = index === spec.signatures.length - 1
    while (right < spec.columns.length - 1 && (isLast || used < end)) {
      right++
      used += spec.columns[right]?.width ?? 0
    }
    const area = { top: row, bottom: row, left, right }
    putMerged(page, area, textCell(text, LINE_LEFT), LINE_LEFT)
    left = right + 1
  })
  if (spec.signatures.length > 0) setHeight(page, row, SIGNATURES)
}
