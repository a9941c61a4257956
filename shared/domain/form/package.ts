// What a workbook says outside its sheets and has to change when rows are repeated or cells are filled.
import { type PartOf, readBook, relationsOf } from './book.ts'
import { referencesIn } from './formula.ts'
import type { Growth } from './growth.ts'
import { moveAnchors, moveFormulas, repeatRows, writtenOut } from './repeat.ts'
import type { SheetXml } from './sheet.ts'
import { attribute, type Edit, edited, tagsOf, withAttribute } from './xml.ts'

/** The parts of a package; a part set to null is taken out. */
export type Parts = Readonly<{
  partOf: PartOf
  set: (path: string, text: string | null) => void
}>

const IN_SHEETS = ['f', 'formula', 'formula1', 'formula2'] as const

/** Repeats rows of a sheet and moves what other parts say of the rows below them. */
export function growRows(parts: Parts, grown: string, growth: Growth): void {
  const book = readBook(parts.partOf)
  if (book === null) return
  const change = (path: string, how: (xml: string) => string) => {
    const xml = parts.partOf(path)
    if (xml !== null) parts.set(path, how(xml))
  }
  for (const { name, path, sheet } of book.sheets) {
    const home = { sheet: name, grown }
    if (name === grown) {
      parts.set(path, repeatRows(sheet, name, growth))
      for (const { kind, path: drawing } of relationsOf(parts.partOf, path)) {
        if (kind === 'drawing') change(drawing, (xml) => moveAnchors(xml, growth))
      }
    } else {
      const plain = sharesFormulaOver(sheet, grown) ? writtenOut(sheet) : sheet.xml
      parts.set(path, moveFormulas(plain, home, growth, IN_SHEETS))
    }
    for (const { kind, path: drawing } of relationsOf(parts.partOf, path)) {
      if (kind !== 'drawing') continue
      for (const { kind: part, path: chart } of relationsOf(parts.partOf, drawing)) {
        if (part === 'chart') change(chart, (xml) => moveFormulas(xml, home, growth, ['f']))
      }
    }
  }
  // Names belong to no sheet: what they mean is always named.
  change(book.workbook, (xml) => moveFormulas(xml, { sheet: '', grown }, growth, ['definedName']))
}

const sharesFormulaOver = ({ rows }: SheetXml, grown: string): boolean =>
  rows.some(({ cells }) =>
    cells.some(
      ({ formula }) =>
        formula?.kind === 'shared' &&
        referencesIn(formula.text).some(
          ({ sheet }) => sheet?.toLowerCase() === grown.toLowerCase(),
        ),
    ),
  )

/** The order of calculation names cells that are elsewhere now; programs make it anew. */
export function withoutCalcChain({ partOf, set }: Parts): void {
  const book = readBook(partOf)
  const chain = book?.calcChain ?? null
  if (book === null || chain === null) return
  const at = book.workbook.lastIndexOf('/')
  const rels = `${book.workbook.slice(0, at + 1)}_rels/${book.workbook.slice(at + 1)}.rels`
  const without = (path: string, isIt: (rest: { rest: string }) => boolean) => {
    const xml = partOf(path)
    if (xml === null) return
    const edits = [...tagsOf(xml)].flatMap((tag): Edit[] =>
      isIt(tag) ? [{ start: tag.start, end: tag.end, text: '' }] : [],
    )
    set(path, edited(xml, edits))
  }
  without(rels, (tag) => attribute(tag, 'Type')?.endsWith('/calcChain') === true)
  without('[Content_Types].xml', (tag) => attribute(tag, 'PartName') === `/${chain}`)
  set(chain, null)
}

const BEFORE_CALC = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const

/** Programs calculate every formula when they open the workbook. */
export function addFullCalculation({ partOf, set }: Parts): void {
  const book = readBook(partOf)
  const xml = book === null ? null : partOf(book.workbook)
  if (book === null || xml === null) return
  const tags = [...tagsOf(xml)]
  const calc = tags.find(({ name, kind }) => name === 'calcPr' && kind !== 'close')
  if (calc !== undefined) {
    const text = withAttribute(xml.slice(calc.start, calc.end), 'fullCalcOnLoad', '1')
    if (attribute(calc, 'fullCalcOnLoad') === '1') return
    set(book.workbook, edited(xml, [{ start: calc.start, end: calc.end, text }]))
    return
  }
  const before = BEFORE_CALC.flatMap(
    (name) => tags.find((tag) => tag.name === name && tag.kind !== 'open') ?? [],
  )[0]
  if (before === undefined) return
  const text = `<${before.prefix}calcPr fullCalcOnLoad="1"/>`
  set(book.workbook, edited(xml, [{ start: before.end, end: before.end, text }]))
}
