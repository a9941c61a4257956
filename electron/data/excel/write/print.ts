// What every printed sheet says at its edges, and which part of it is printed.
import type { HeaderFooter, NamedRange } from 'hucre'
import { columnLetter } from './cells.ts'

const PAGES = '&C&"宋体,常规"&10第 &P 页　共 &N 页'
const marked = (mark: string): string => `&C&"宋体,加粗"&14 ${mark.replaceAll('&', '&&')}`

/** `mark`: above every page; null: nothing. */
export const headerFooter = (mark: string | null): HeaderFooter => ({
  oddFooter: PAGES,
  ...(mark === null ? {} : { oddHeader: marked(mark) }),
})

/**
 * Print area and repeated rows. Not through the writer's page set-up: it does not quote the sheet's
 * name, and Excel repairs a workbook whose names it cannot read.
 */
export function printNames(
  { name, columns }: Readonly<{ name: string; columns: number }>,
  repeated: number | null,
  end: number,
): readonly NamedRange[] {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const last = columnLetter(columns - 1)
  const area = { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:$${last}$${end}`, scope: name }
  if (repeated === null) return [area]
  return [area, { name: '_xlnm.Print_Titles', range: `${quoted}!$1:$${repeated}`, scope: name }]
}
