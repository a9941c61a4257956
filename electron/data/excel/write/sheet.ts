import { belowRows, putRows } from './body.ts'
import type { LaidOut } from './book.ts'
import { CHART_ROW_HEIGHT, chartRows, chartsOf, hasCharts } from './charts.ts'
import { footHeight, putFoot } from './foot.ts'
import { headRows, putHeader, putTitle } from './head.ts'
import { hiddenPart } from './hidden.ts'
import { putListBelow } from './list-below.ts'
import { content, newPage, type Page, setHeight } from './page.ts'
import { ACROSS, pageHeight } from './paper.ts'
import { headerFooter, printNames } from './print.ts'
import type { Rows } from './rows.ts'
import { putTotal } from './total.ts'
import type { SheetSpec } from './types.ts'

/** Of the height of a page. */
const STILL_READABLE = 1.25
const WITH_CHARTS = 1.1

/** The whole sheet: A4 landscape, fitted to the width, title and header on every page. */
export function layOut(spec: SheetSpec): LaidOut {
  const page = newPage()
  const top = headRows(spec)
  putTitle(page, spec)
  putHeader(page, spec)
  const blocks = putRows(page, spec, top)
  const table = spec.total === null ? belowRows(spec, top) : putTotal(page, spec, top)
  const room = roomForCharts(page, spec, blocks)
  const end = putFoot(page, spec, putListBelow(page, spec, putRoom(page, table, room)))
  return {
    sheet: {
      name: spec.name,
      ...content(page),
      columns: [
        ...spec.columns.map((column) => ({ width: column.width })),
        ...(spec.hiddenColumn === undefined ? [] : [hiddenPart]),
      ],
      freezePane: { rows: top, columns: spec.frozenColumns },
      charts: chartsOf(spec, { top, below: room === 0 ? null : { row: table, rows: room } }),
      pageSetup: { ...ACROSS, fitToHeight: pagesHigh(heightOf(page, blocks), spec) },
      headerFooter: headerFooter(spec.mark),
    },
    names: printNames({ name: spec.name, columns: spec.columns.length }, top, end),
    blocks,
  }
}

/** In points: what stands on the sheet so far, and the rows that are put in later. */
function heightOf(page: Page, blocks: readonly Rows[]): number {
  let height = 0
  for (const row of page.rows.values()) height += row.height ?? 0
  for (const { count, height: heightAt } of blocks) {
    for (let index = 0; index < count; index++) height += heightAt(index) ?? 0
  }
  return height
}

/** Rows that are left for charts on the page of the table; 0 where they would be too low to be read. */
function roomForCharts(page: Page, spec: SheetSpec, blocks: readonly Rows[]): number {
  if (!hasCharts(spec)) return 0
  // A list below begins another page anyhow.
  const foot = spec.list === undefined ? footHeight(spec) : 0
  return chartRows(pageHeight(spec.columns) * WITH_CHARTS - heightOf(page, blocks) - foot)
}

/** What is only a little too long is printed smaller: nobody wants the signatures alone on a page. */
function pagesHigh(height: number, { columns }: SheetSpec): number {
  const room = pageHeight(columns)
  return height > room && height <= room * STILL_READABLE ? 1 : 0
}

/** Empty rows under the charts; returns the first row below them. */
function putRoom(page: Page, from: number, rows: number): number {
  for (let row = from; row < from + rows; row++) setHeight(page, row, CHART_ROW_HEIGHT)
  return from + rows
}
