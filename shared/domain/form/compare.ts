// A form of another year beside the one that is known: which cells still mean the same, which went elsewhere.
import type { Book } from './book.ts'
import { isAlikeAll, type Labels, labelsAt, type ReadSheet, readLabels } from './labels.ts'
import { cellsOf, type PointedCell } from './plan.ts'
import { cellName, type Place, placeOf } from './refs.ts'
import { wordsIn } from './words.ts'

export type MovedCell = PointedCell & Readonly<{ to: Readonly<{ sheet: string; cell: string }> }>

export type Comparison = Readonly<{
  kept: readonly PointedCell[]
  /** the same row and column, elsewhere */
  moved: readonly MovedCell[]
  gone: readonly (PointedCell & Readonly<{ labels: Labels }>)[]
  /** {{…}} that the known form has written in it and the other one has nowhere */
  unwritten: readonly PointedCell[]
}>

/** Where each cell of the known form is in the other one. */
export function compareForms(before: Book, after: Book, cells: readonly PointedCell[]): Comparison {
  const old = before.sheets.map((sheet) => readLabels(before, sheet))
  const fresh = after.sheets.map((sheet) => readLabels(after, sheet))
  const kept: PointedCell[] = []
  const moved: MovedCell[] = []
  const gone: (PointedCell & { labels: Labels })[] = []
  const taken = new Set<string>()
  const waiting: { cell: PointedCell; labels: Labels }[] = []
  for (const cell of cells) {
    const place = placeOf(cell.cell)
    const sheet = old.find(({ name }) => name === cell.sheet)
    const labels = place === null || sheet === undefined ? NOTHING : labelsAt(sheet, place)
    const same = fresh.find(({ name }) => name === cell.sheet)
    const stays = place !== null && same !== undefined && isSamePlace(same, place, labels)
    if (stays) {
      kept.push(cell)
      taken.add(`${cell.sheet}!${cell.cell}`)
    } else waiting.push({ cell, labels })
  }
  const places = waiting.length === 0 ? [] : fresh.map((sheet) => placesOf(sheet))
  // The sheet of the same name first.
  const own = (name: string) =>
    [...places].sort((a, b) => Number(b[0]?.sheet === name) - Number(a[0]?.sheet === name)).flat()
  for (const { cell, labels } of waiting) {
    const to = placeIn(own(cell.sheet), labels, taken)
    if (to === null) gone.push({ ...cell, labels })
    else {
      moved.push({ ...cell, to })
      taken.add(`${to.sheet}!${to.cell}`)
    }
  }
  return { kept, moved, gone, unwritten: unwrittenIn(before, after) }
}

function unwrittenIn(before: Book, after: Book): PointedCell[] {
  const still = new Set(wordsOf(after).map(({ word }) => word))
  return wordsOf(before).filter(({ word }) => !still.has(word))
}

const wordsOf = (book: Book): PointedCell[] =>
  book.sheets.flatMap((sheet) =>
    cellsOf(sheet).flatMap((cell) =>
      wordsIn(cell.formula === null ? book.textOf(cell) : '').map((word) => ({
        sheet: sheet.name,
        cell: cellName(cell),
        word,
      })),
    ),
  )

type LabelledPlace = Readonly<{ sheet: string; cell: string; labels: Labels }>

const NOTHING: Labels = { row: [], column: [] }

function isSamePlace(sheet: ReadSheet, place: Place, labels: Labels): boolean {
  return sheet.isFree(place) && isSame(labelsAt(sheet, place), labels)
}

const isSame = (one: Labels, other: Labels): boolean =>
  isAlikeAll(one.row, other.row) && isAlikeAll(one.column, other.column)

/** Every place that is free, with its labels. */
function placesOf(sheet: ReadSheet): LabelledPlace[] {
  const { rows, columns } = sheet.size
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: 1 + Math.floor(at / columns),
    column: 1 + (at % columns),
  })).flatMap((place) =>
    sheet.isFree(place)
      ? [{ sheet: sheet.name, cell: cellName(place), labels: labelsAt(sheet, place) }]
      : [],
  )
}

function placeIn(places: readonly LabelledPlace[], labels: Labels, taken: ReadonlySet<string>) {
  // Without a label on either side any place would do.
  if (labels.row.length === 0 && labels.column.length === 0) return null
  for (const how of [isSame, isNearlySame]) {
    const found = places.find(
      ({ sheet, cell, labels: here }) => !taken.has(`${sheet}!${cell}`) && how(here, labels),
    )
    if (found !== undefined) return { sheet: found.sheet, cell: found.cell }
  }
  return null
}

/** The nearest header and the nearest row label: groups above them are renamed more often. */
const isNearlySame = (one: Labels, other: Labels): boolean =>
  isAlikeAll(one.row.slice(-1), other.row.slice(-1)) &&
  isAlikeAll(one.column.slice(-1), other.column.slice(-1))

/** What makes a layout: the texts and where they stand, and what is merged. Values are none of it. */
export function layoutText(book: Book): string {
  return book.sheets
    .map((sheet) => {
      const labels = readLabels(book, sheet)
      const texts = cellsOf(sheet).flatMap((cell) => {
        const text = labels.textAt(cell)
        return text === '' ? [] : [`${cellName(cell)}=${text}`]
      })
      return [sheet.name, ...texts].join('\n')
    })
    .join('\n\n')
}
