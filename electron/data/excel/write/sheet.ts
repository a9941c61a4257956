import type { NamedRange, WriteSheet } from 'hucre'
import { putRows, putTotal } from './body.ts'
import { columnLetter } from './cells.ts'
import { putFoot } from './foot.ts'
import { headRows, putHeader, putTitle } from './head.ts'
import { content, newPage } from './page.ts'
import type { SheetSpec } from './types.ts'

const FOOTER = '&C&"宋体,常规"&10第 &P 页　共 &N 页'
const markHeader = (mark: string): string => `&C&"宋体,加粗"&14 ${mark.replaceAll('&', '&&')}`

export type LaidOut = Readonly<{ sheet: WriteSheet; names: readonly NamedRange[] }>

/**
 * Print area and repeated rows. Not through the writer's page set-up: it does not quote the sheet's
 * name, and Excel repairs a workbook whose names it cannot read.
 */
function printNames(spec: SheetSpec, top: number, end: number): readonly NamedRange[] {
  const quoted = `'${spec.name.replaceAll("'", "''")}'`
  const last = columnLetter(spec.columns.length - 1)
  return [
    { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:$${last}$${end}`, scope: spec.name },
    { name: '_xlnm.Print_Titles', range: `${quoted}!$1:$${top}`, scope: spec.name },
  ]
}

/** The whole sheet: A4 landscape, fitted to the width, title and header on every page. */
export function layOut(spec: SheetSpec): LaidOut {
  const page = newPage()
  const top = headRows(spec)
  putTitle(page, spec)
  putHeader(page, spec)
  const below = putRows(page, spec, top)
  const end = putFoot(page, spec, spec.total === null ? below : putTotal(page, spec, top))
  const sheet: WriteSheet = {
    name: spec.name,
    ...content(page),
    columns: spec.columns.map((column) => ({ width: column.width })),
    freezePane: { rows: top, columns: spec.frozenColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: FOOTER,
      ...(spec.mark === null ? {} : { oddHeader: markHeader(spec.mark) }),
    },
  }
  return { sheet, names: printNames(spec, top, end) }
}
