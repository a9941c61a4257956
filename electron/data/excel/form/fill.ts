// Fills a workbook: the cells meant, the results that follow from them, and the word that formulas are to be
// calculated again. Where rows are repeated, also what names the rows below them.
import {
  addFullCalculation,
  type Book,
  dependents,
  type Growth,
  growRows,
  type PartOf,
  readBook,
  type SheetWork,
  setCells,
  withoutCalcChain,
  withoutResults,
} from '#shared/domain/form/index.ts'
import { rewriteZip } from './rewrite.ts'
import type { FormWorkbook } from './workbook.ts'

/** The filled workbook. */
export function fillWorkbook(
  { bytes, partOf }: FormWorkbook,
  sheets: readonly SheetWork[],
): Buffer {
  const parts = changingParts(partOf)
  const grown = sheets.flatMap(({ sheet, growths }) =>
    growths.map((growth): readonly [string, Growth] => [sheet, growth]),
  )
  for (const [sheet, growth] of grown) growRows(parts, sheet, growth)
  if (grown.length > 0) withoutCalcChain(parts)
  for (const { sheet, writes } of sheets) {
    if (writes.length === 0) continue
    const { sheet: before, path } = sheetNamed(parts.partOf, sheet)
    parts.set(path, setCells(before, writes))
  }
  forgetResults(parts, sheets)
  return rewriteZip(bytes, parts.changes())
}

function forgetResults(parts: ChangingParts, sheets: readonly SheetWork[]): void {
  const filled = sheets.flatMap(({ sheet, writes }) => writes.map((place) => ({ sheet, place })))
  const stale = dependents(bookOf(parts.partOf).sheets, filled)
  for (const [name, cells] of stale) {
    const { sheet, path } = sheetNamed(parts.partOf, name)
    parts.set(path, withoutResults(sheet, cells))
  }
  if (stale.size > 0) addFullCalculation(parts)
}

function bookOf(partOf: PartOf): Book {
  const book = readBook(partOf)
  if (book === null) throw new TypeError('a workbook that was read is one')
  return book
}

function sheetNamed(partOf: PartOf, name: string): Book['sheets'][number] {
  const sheet = bookOf(partOf).sheets.find((entry) => entry.name === name)
  if (sheet === undefined) throw new TypeError(`no sheet ${name}`)
  return sheet
}

type ChangingParts = Readonly<{
  partOf: PartOf
  set: (path: string, text: string | null) => void
  changes: () => ReadonlyMap<string, Buffer | null>
}>

/** Parts over which others were written; one that reads as before stays unpacked. */
function changingParts(before: PartOf): ChangingParts {
  const changed = new Map<string, string | null>()
  return {
    partOf: (path) => (changed.has(path) ? (changed.get(path) ?? null) : before(path)),
    set: (path, text) => {
      if (text === before(path)) changed.delete(path)
      else changed.set(path, text)
    },
    changes: () =>
      new Map(
        [...changed].map(([path, text]) => [
          path,
          text === null ? null : Buffer.from(text, 'utf8'),
        ]),
      ),
  }
}
