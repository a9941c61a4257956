// One row of a list that came back, cell by cell against what stood there when it was written and what the ledger says
// now: what changed on one side only is taken, what changed on both is asked.
import { type Field, holdsSeveral } from '#shared/domain/fields/index.ts'
import { HIDDEN, isRestricted } from '#shared/domain/fields/restricted.ts'
import { isMasked } from '#shared/domain/fields/sensitive.ts'
import { type ImportCell, textOf } from '#shared/domain/import/cell.ts'
import { type CellValue, cellReader, type Reading } from '#shared/domain/import/cell-value.ts'
import type { Column } from '#shared/domain/import/columns.ts'
import { repeats, storedValue } from '#shared/domain/import/repeats.ts'
import type { CellFinding } from '#shared/domain/import/row-reader.ts'
import { listField } from '../graduates/list-cells.ts'
import type { TripColumn } from './trip-columns.ts'
import type { TripPerson } from './trip-people.ts'

/** All three differ. Values as stored. */
export type Conflict = Readonly<{
  column: Column
  /** of an extra column: its header after `extra:` */
  key: string
  base: string
  file: string
  ledger: string
}>

export type RowEdits = {
  /** to be taken, by field; '' empties */
  readonly values: Record<string, string>
  /** the same of columns that no field takes, by header */
  readonly extra: Record<string, string>
  readonly conflicts: Conflict[]
  /** edited and not understood, or not wholly */
  readonly findings: CellFinding[]
  /** edited beside asterisks */
  readonly masked: Readonly<{ column: Column; field: string }>[]
}

type Row = Readonly<{
  person: TripPerson
  cells: readonly ImportCell[]
  /** somebody said which value to take, by field */
  decided: ReadonlyMap<string, string>
  /** it stood in the list: an empty cell was emptied */
  wasListed: boolean
}>

/** Prepares the comparison of a sheet's rows. */
export function rowComparison(
  columns: readonly TripColumn[],
  cohort: number,
  reading: Reading,
): (row: Row) => RowEdits {
  const readers = new Map<string, (cell: ImportCell) => CellValue>()
  const read = (field: Field, cell: ImportCell): CellValue => {
    const known = readers.get(field.key) ?? cellReader(field, cohort, reading)
    readers.set(field.key, known)
    return known(cell)
  }
  return (row) => {
    const edits: RowEdits = { values: {}, extra: {}, conflicts: [], findings: [], masked: [] }
    for (const column of columns) compareColumn(edits, row, column, read)
    return edits
  }
}

type Read = (field: Field, cell: ImportCell) => CellValue

/** Programs write blanks and line ends in their own way. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

function compareColumn(edits: RowEdits, row: Row, column: TripColumn, read: Read): void {
  const { person, cells, decided } = row
  const cell = cells[column.column.index] ?? null
  const text = textOf(cell).trim()
  if (column.extra !== null) {
    compareExtra(edits, row, column, text)
    return
  }
  const said = column.key === null ? [] : person.said(column.key)
  const isAsked = column.parts(cell).some(({ field }) => decided.has(field))
  if (!isAsked && said.some((words) => cleaned(words) === cleaned(text))) return
  if (text === '' && (column.key === null || !row.wasListed)) return
  for (const { field, cell: part } of column.parts(cell)) {
    const known = listField(field)
    if (known !== undefined) comparePart(edits, row, column, { field: known, cell: part }, read)
  }
}

function comparePart(
  edits: RowEdits,
  row: Row,
  { column, holdsNote }: TripColumn,
  { field, cell }: Readonly<{ field: Field; cell: ImportCell }>,
  read: Read,
): void {
  const { key } = field
  const raw = textOf(cell).trim()
  const decision = row.decided.get(key)
  if (decision !== undefined) {
    settle(edits, row, { key, column, field }, decision, true)
    return
  }
  if (isMasked(key, raw) || (isRestricted(key) && raw.includes(HIDDEN))) {
    edits.masked.push({ column, field: key })
    return
  }
  const found = read(field, cell)
  const at = { field: key, column: column.header, raw }
  if (found !== null && typeof found === 'object' && 'rule' in found) {
    edits.findings.push({ ...at, rule: found.rule, cause: found.cause, lost: true })
    return
  }
  const isNoted = found !== null && typeof found === 'object'
  const value = isNoted ? found.value : (found ?? '')
  if (value !== null) settle(edits, row, { key, column, field }, storedValue(field, value), false)
  if (!isNoted && !holdsNote) return
  const rest = isNoted ? found.rest : ''
  if (isNoted && !found.known && !holdsNote) {
    edits.findings.push({ ...at, rule: 'REST', cause: 'rest', lost: false })
  }
  placeRest(edits, row, { column, holdsNote, key }, rest)
}

const NOTE = 'reason_note'
const ABOUT_REASONS: ReadonlySet<string> = new Set(['willingness', 'reasons'])

/** Words that no code says: the note beside the reasons, or an extra field. */
function placeRest(
  edits: RowEdits,
  row: Row,
  { column, holdsNote, key }: Readonly<{ column: Column; holdsNote: boolean; key: string }>,
  rest: string,
): void {
  if (!ABOUT_REASONS.has(key)) {
    edits.extra[`${column.header}原文`] = rest
    return
  }
  const field = listField(NOTE)
  if (field === undefined) return
  const present = edits.values[NOTE] ?? row.person.now.values[NOTE] ?? ''
  const note = holdsNote || present === '' ? rest : beside(present, rest)
  settle(edits, row, { key: NOTE, column, field }, note, false)
}

const beside = (present: string, rest: string): string =>
  present.includes(rest) ? present : `${present}；${rest}`

type Place = Readonly<{ key: string; column: Column; field: Field }>

function settle(
  edits: RowEdits,
  { person }: Row,
  { key, column, field }: Place,
  file: string,
  isDecided: boolean,
): void {
  const base = person.base.values[key] ?? ''
  const ledger = person.now.values[key] ?? ''
  const same = (one: string, other: string): boolean => isSame(field, one, other)
  if (same(file, ledger)) return
  if (isDecided) {
    edits.values[key] = file
    return
  }
  if (same(file, base)) return
  // A coarser word for what the ledger says is no news.
  if (file !== '' && ledger !== '' && repeats(field, file, ledger)) return
  if (same(base, ledger)) edits.values[key] = file
  else edits.conflicts.push({ column, key, base, file, ledger })
}

function isSame(field: Field, one: string, other: string): boolean {
  if (one === other) return true
  if (!holdsSeveral(field)) return cleaned(one) === cleaned(other)
  const sorted = (text: string): string => text.split(',').sort().join()
  return sorted(one) === sorted(other)
}

function compareExtra(
  edits: RowEdits,
  { person, decided, wasListed }: Row,
  { column, key, extra }: TripColumn,
  text: string,
): void {
  if (extra === null || (text === '' && (key === null || !wasListed))) return
  const base = person.base.extra[extra] ?? ''
  const ledger = person.now.extra[extra] ?? ''
  const name = `extra:${extra}`
  const file = decided.get(name) ?? text
  if (file === ledger) return
  if (decided.has(name) || base === ledger) {
    if (file !== base || decided.has(name)) edits.extra[extra] = file
  } else if (file !== base) edits.conflicts.push({ column, key: name, base, file, ledger })
}
