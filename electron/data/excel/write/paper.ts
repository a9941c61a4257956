// How much of a sheet goes onto one page of A4 across, fitted to the width.
import type { PageSetup } from 'hucre'
import type { SheetColumn } from './types.ts'

export const MARGINS = { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 }

export const ACROSS: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: MARGINS,
}

const INCH = 72
const WIDTH = 842 - (MARGINS.left + MARGINS.right) * INCH
// Programs differ by a few points in what they leave to a row.
const HEIGHT = (595 - (MARGINS.top + MARGINS.bottom) * INCH) * 0.96
const UNIT_POINTS = 6
const COLUMN_POINTS = 4

/** Points of height that a page holds: a table wider than the page is printed smaller, and more of it fits. */
export function pageHeight(columns: readonly Pick<SheetColumn, 'width'>[]): number {
  const wanted = columns.reduce((sum, { width }) => sum + width * UNIT_POINTS + COLUMN_POINTS, 0)
  return HEIGHT * Math.max(1, wanted / WIDTH)
}
