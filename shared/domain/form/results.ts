// Formulas over filled cells keep a result from before. Programs that do not calculate would show it; without it they
// show nothing, and those that calculate do.
import { isOpaque, type Reference, referencesIn, translated } from './formula.ts'
import { type Area, cellName, isIn, type Place } from './refs.ts'
import type { SheetCell, SheetXml } from './sheet.ts'
import { edited, tagsOf } from './xml.ts'

export type NamedSheet = Readonly<{ name: string; sheet: SheetXml }>
type At = Readonly<{ sheet: string; place: Place }>
type Watcher = Readonly<{
  sheet: string
  cell: SheetCell
  isOpaque: boolean
  areas: readonly Readonly<{ sheet: string; area: Area }>[]
}>

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** What every formula cell of the workbook says, shared formulas written out. */
export function formulaTexts({ rows }: SheetXml): ReadonlyMap<SheetCell, string> {
  const cells = rows.flatMap((row) => row.cells.filter(({ formula }) => formula !== null))
  const masters = new Map(
    cells.flatMap((cell) =>
      cell.formula?.kind === 'shared' && cell.formula.text !== ''
        ? [[cell.formula.shared, { cell, text: cell.formula.text }] as const]
        : [],
    ),
  )
  return new Map(
    cells.map((cell) => {
      const { formula } = cell
      const master = formula?.kind === 'shared' ? masters.get(formula.shared) : undefined
      if (master === undefined || master.cell === cell) return [cell, formula?.text ?? '']
      const { row, column } = master.cell
      return [cell, translated(master.text, cell.row - row, cell.column - column)]
    }),
  )
}

/** Cells, by sheet, whose results follow from the filled ones. */
export function dependents(
  sheets: readonly NamedSheet[],
  filled: readonly At[],
): ReadonlyMap<string, readonly SheetCell[]> {
  const waiting = new Set(sheets.flatMap(watchers))
  const found = new Map<string, SheetCell[]>()
  let fresh: readonly At[] = filled
  while (fresh.length > 0) {
    const stale = [...waiting].filter((watcher) => watches(watcher, fresh))
    for (const watcher of stale) {
      waiting.delete(watcher)
      found.set(watcher.sheet, [...(found.get(watcher.sheet) ?? []), watcher.cell])
    }
    fresh = stale.flatMap(({ sheet, cell }) => standsFor(cell).map((place) => ({ sheet, place })))
  }
  return found
}

function watchers({ name, sheet }: NamedSheet): Watcher[] {
  return [...formulaTexts(sheet)].map(([cell, text]) => ({
    sheet: name,
    cell,
    isOpaque: isOpaque(text) || cell.formula?.kind === 'dataTable',
    areas: referencesIn(text).map((reference) => ({
      sheet: reference.sheet ?? name,
      area: areaOfReference(reference),
    })),
  }))
}

// The results of an array formula stand in all its cells.
function standsFor({ row, column, formula }: SheetCell): Place[] {
  const area = formula?.kind === 'array' ? formula.area : null
  if (area === null) return [{ row, column }]
  const height = area.bottom - area.top + 1
  const width = area.right - area.left + 1
  return Array.from({ length: height * width }, (_, at) => ({
    row: area.top + Math.floor(at / width),
    column: area.left + (at % width),
  }))
}

const watches = (watcher: Watcher, fresh: readonly At[]): boolean =>
  watcher.isOpaque ||
  watcher.areas.some(({ sheet, area }) =>
    fresh.some((at) => isSame(at.sheet, sheet) && isIn(at.place, area)),
  )

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

function areaOfReference({ first, last }: Reference): Area {
  const end = last ?? first
  return {
    top: Math.min(first.row ?? 1, end.row ?? 1),
    bottom: Math.max(first.row ?? LAST_ROW, end.row ?? LAST_ROW),
    left: Math.min(first.column ?? 1, end.column ?? 1),
    right: Math.max(first.column ?? LAST_COLUMN, end.column ?? LAST_COLUMN),
  }
}

/** The sheet without the stored results of these cells; formula and style stay. */
export function withoutResults(sheet: SheetXml, cells: readonly SheetCell[]): string {
  const { xml } = sheet
  const names = new Set(cells.map(cellName))
  const edits = sheet.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (!names.has(cellName(cell)) || cell.open.kind === 'empty') return []
      let open: number | null = null
      for (const tag of tagsOf(xml, cell.open.end, cell.end)) {
        if (tag.name !== 'v') continue
        if (tag.kind === 'open') open = tag.start
        else return [{ start: open ?? tag.start, end: tag.end, text: '' }]
      }
      return []
    }),
  )
  return edited(xml, edits)
}
