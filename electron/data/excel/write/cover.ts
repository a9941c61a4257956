// The first sheet: of whom, of when, what else is in the workbook, and where it is signed and sealed.
import type { LaidOut } from './book.ts'
import { textCell } from './cells.ts'
import { heightOf, linesOf } from './measure.ts'
import { content, newPage, type Page, putMerged, setHeight } from './page.ts'
import { ACROSS } from './paper.ts'
import { headerFooter, printNames } from './print.ts'
import { COVER, SIZES } from './styles.ts'
import type { CoverSpec } from './types.ts'

const WIDTHS = [6, 24, 40, 40] as const
const LAST = WIDTHS.length - 1

/** `sheets`: name of the tab and title of each that follows. */
export function layOutCover(
  spec: CoverSpec,
  sheets: readonly Readonly<{ name: string; title: string }>[],
): LaidOut {
  const page = newPage()
  const put = (row: number, left: number, right: number, cell: Parameters<typeof putMerged>[2]) =>
    putMerged(page, { top: row, bottom: row, left, right }, cell, cell.style ?? {})
  put(0, 0, LAST, textCell(spec.title, COVER.title))
  setHeight(page, 0, 84)
  let row = 1
  for (const [label, text] of spec.facts) {
    put(row, 0, 1, textCell(label, COVER.label))
    put(row, 2, LAST, textCell(text, COVER.fact))
    setHeight(page, row, Math.max(28, heightOf(linesOf(text, 80, SIZES.cover), SIZES.cover)))
    row++
  }
  put(row, 0, LAST, textCell(spec.listTitle, COVER.label))
  setHeight(page, row, 28)
  row++
  sheets.forEach(({ name, title }, index) => {
    put(row, 0, 0, textCell(String(index + 1), COVER.label))
    put(row, 1, LAST, {
      ...textCell(title, COVER.link),
      hyperlink: { target: '', location: `'${name.replaceAll("'", "''")}'!A1`, display: title },
    })
    setHeight(page, row, 24)
    row++
  })
  return finish(spec, page, putSignatures(spec, page, row))
}

/** Signatures below each other, and the seal at the right. */
function putSignatures(spec: CoverSpec, page: Page, from: number): number {
  let row = from
  setHeight(page, row, 16)
  row++
  spec.signatures.forEach((text, index) => {
    const area = { top: row, bottom: row, left: 0, right: 2 }
    putMerged(page, area, textCell(text, COVER.sign), COVER.sign)
    if (index === spec.signatures.length - 1) {
      const right = { ...area, left: 3, right: LAST }
      putMerged(page, right, textCell(spec.seal, COVER.seal), COVER.seal)
    }
    setHeight(page, row, 34)
    row++
  })
  return row
}

function finish(spec: CoverSpec, page: Page, end: number): LaidOut {
  return {
    sheet: {
      name: spec.name,
      ...content(page),
      columns: WIDTHS.map((width) => ({ width })),
      view: { showGridLines: false },
      pageSetup: { ...ACROSS, fitToHeight: 1 },
      headerFooter: headerFooter(spec.mark),
    },
    names: printNames({ name: spec.name, columns: WIDTHS.length }, null, end),
    blocks: [],
  }
}
