import type { WriteSheet } from 'hucre'
import { putRows, putTotal } from './body.ts'
import { columnLetter } from './cells.ts'
import { putFoot } from './foot.ts'
import { headRows, putHeader, putTitle } from './head.ts'
import { content, newPage } from './page.ts'
import type { SheetSpec } from './types.ts'

const FOOTER = '&C&"宋体,常规"&10第 &P 页　共 &N 页'
const markHeader = (mark: string): string => `&C&"宋体,加粗"&14 ${mark.replaceAll('&', '&&')}`

/** The whole sheet: A4 landscape, fitted to the width, title and header on every page. */
export function layOut(spec: SheetSpec): WriteSheet {
  const page = newPage()
  const top = headRows(spec)
  putTitle(page, spec)
  putHeader(page, spec)
  const below = putRows(page, spec, top)
  const end = putFoot(page, spec, spec.total === null ? below : putTotal(page, spec, top))
  return {
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
      printArea: `$A$1:$${columnLetter(spec.columns.length - 1)}$${end}`,
      printTitlesRow: `$1:$${top}`,
    },
    headerFooter: {
      oddFooter: FOOTER,
      ...(spec.mark === null ? {} : { oddHeader: markHeader(spec.mark) }),
    },
  }
}
