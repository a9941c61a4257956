// The order of the list. Every sort is one stable pass over ranks, last sort first, so that none compares texts.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../../ledger-file/query.ts'
import { shownField } from './columns.ts'
import { type AskedFilter, shownBy } from './places.ts'
import { type Ranks, ranksOf, storedRanks } from './ranks.ts'
import { derived, load, reading, type Sheet } from './sheet.ts'

export type SortBy = Readonly<{ field: string; descending: boolean }>

/** Ids of everybody the filter shows, in the order of the sort. */
export function idsOf(sheet: Sheet, filter: AskedFilter, sort: readonly SortBy[]): number[] {
  return Array.from(ordered(sheet, shownBy(sheet, filter), sort), (place) => sheet.ids[place] ?? 0)
}

/** These people as the sort says; alike ones, and all without a sort: school, major, class, student number. */
export function ordered(sheet: Sheet, places: Int32Array, sort: readonly SortBy[]): Int32Array {
  const known = sort.filter(({ field }) => shownField(field) !== undefined)
  load(
    sheet,
    known.map(({ field }) => (field === 'name' ? 'name_key' : field)),
  )
  let order = inUsualOrder(sheet, places)
  for (const { field, descending } of known.toReversed()) {
    order = pass(order, ranksOf(sheet, field), descending)
  }
  return order
}

function inUsualOrder(sheet: Sheet, places: Int32Array): Int32Array {
  const usual = usualOrder(sheet)
  if (places.length === usual.length) return usual
  const isIn = new Uint8Array(usual.length)
  for (const place of places) isIn[place] = 1
  return usual.filter((place) => isIn[place] === 1)
}

/** As the printed list of names has it, schools as the office has them. */
const usualOrder = derived((sheet: Sheet): Int32Array => {
  load(sheet, ['major_name', 'class_name'])
  let order = byStudentNumber(sheet)
  for (const key of ['class_name', 'major_name'])
    order = pass(order, storedRanks(sheet, key), false)
  return pass(order, ranksOf(sheet, 'school_id'), false)
})

function byStudentNumber(sheet: Sheet): Int32Array {
  const { db, scope, at } = sheet
  const ids = reading(sheet, () => idsByStudentNumber(db, scope.cohort))
  return Int32Array.from(ids, (id) => at.get(id) ?? 0)
}

function idsByStudentNumber(db: Database, cohort: number): number[] {
  return prepared(db, 'SELECT id FROM graduate WHERE cohort_year = ? ORDER BY student_no, id')
    .pluck()
    .all(cohort) as number[]
}

/** One stable counting sort; empty cells come last either way. */
function pass(order: Int32Array, { ranks, size }: Ranks, descending: boolean): Int32Array {
  const slot = (place: number): number => {
    const rank = ranks(place)
    return rank < 0 ? size : descending ? size - 1 - rank : rank
  }
  const starts = new Int32Array(size + 2)
  for (const place of order) starts[slot(place) + 1] = (starts[slot(place) + 1] ?? 0) + 1
  for (let index = 1; index < starts.length; index++) {
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0)
  }
  const sorted = new Int32Array(order.length)
  for (const place of order) {
    const at = slot(place)
    const next = starts[at] ?? 0
    sorted[next] = place
    starts[at] = next + 1
  }
  return sorted
}
