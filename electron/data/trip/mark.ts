// What a list carries that leaves the ledger to be worked on and come back: who stands in each row, in a hidden column,
// and, on a sheet that nobody sees, up to which batch the ledger knew when it was written. No values: what the ledger
// knew then is read from its own log.
import type { Database } from 'better-sqlite3'
import type { HiddenSheet } from '../excel/write/index.ts'
import { prepared } from '../ledger-file/query.ts'

/** Title of the hidden column. */
export const ID_HEADER = '_id'
const MARK_SHEET = '_ledger'
const FORMAT = ['graduate-employment-ledger list', '1'] as const

/** Which of our lists it is: what stands in its cells is made anew by it. */
export const TRIP_LISTS = ['list', 'R7'] as const
export type TripList = (typeof TRIP_LISTS)[number]

export type TripColumn = Readonly<{ title: string; key: string }>

export type TripMark = Readonly<{
  ledger: string
  /** uid of the last batch that the ledger knew; '' for none */
  base: string
  list: TripList
  /** the day as of which it was written */
  asOf: string
  /** how many people stood in it */
  people: number
  columns: readonly TripColumn[]
}>

/** The sheet that nobody sees. */
export function markSheet({ ledger, base, list, asOf, people, columns }: TripMark): HiddenSheet {
  return {
    name: MARK_SHEET,
    rows: [
      FORMAT,
      ['ledger', ledger],
      ['base', base],
      ['list', list],
      ['as-of', asOf],
      ['people', String(people)],
      ...columns.map(({ title, key }) => ['column', title, key]),
    ],
  }
}

type Sheets = readonly Readonly<{ name: string; rows: readonly (readonly unknown[])[] }>[]

/** null for every workbook that is not one of our lists. */
export function readMark(sheets: Sheets): TripMark | null {
  const found = sheets.find(({ name }) => name === MARK_SHEET)
  if (found === undefined) return null
  const rows = found.rows.map((row) => row.map((cell) => String(cell ?? '')))
  if (FORMAT.some((word, at) => rows[0]?.[at] !== word)) return null
  const said = (word: string): string => rows.find(([key]) => key === word)?.[1] ?? ''
  const list = TRIP_LISTS.find((name) => name === said('list'))
  if (list === undefined) return null
  const columns = rows.flatMap(([word, title = '', key = '']) =>
    word === 'column' ? [{ title, key }] : [],
  )
  return {
    ledger: said('ledger'),
    base: said('base'),
    list,
    asOf: said('as-of'),
    people: Number(said('people')) || 0,
    columns,
  }
}

/** Whether a sheet is ours alone and holds no records. */
export const isMarkSheet = ({ name }: Readonly<{ name: string }>): boolean => name === MARK_SHEET

/** Number of the batch of a uid; undefined where this ledger has none, as after a return to an older backup. */
export function batchOfUid(db: Database, uid: string): number | undefined {
  if (uid === '') return 0
  const id = prepared(db, 'SELECT id FROM change_batch WHERE uid = ?').pluck().get(uid)
  return typeof id === 'number' ? id : undefined
}

/** uid of the last batch up to `id`; '' where there is none. */
export function batchUid(db: Database, id: number): string {
  const uid = prepared(db, 'SELECT uid FROM change_batch WHERE id <= ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(id)
  return typeof uid === 'string' ? uid : ''
}
