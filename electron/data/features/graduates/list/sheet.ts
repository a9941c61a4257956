// The list in memory: people in the order of their numbers and those columns that were asked for so far. 100,000 rows
// are filtered, sorted and counted here in milliseconds, which takes SQLite a good part of a second. What was written
// since is read from the change log: every write of a record goes through it.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import type { Day } from '#shared/domain/day/index.ts'
import type { Past } from '#shared/schemas/past.ts'
import { prepared } from '../../../ledger-file/query.ts'
import { type Version, versionOf, writtenSince } from '../../../ledger-file/written-since.ts'
import { openPast, type PastFrame, type PastScope } from '../../../past/in-the-past.ts'
import { columnOf, SOURCES, type SourceName } from './columns.ts'
import { type Dictionary, emptyDictionary, put } from './dictionary.ts'

export type ListScope = Readonly<{ cohort: number; today: Day }>

export type Sheet = Readonly<{
  db: Database
  scope: ListScope
  /** ascending */
  ids: readonly number[]
  /** where each id stands in `ids` and in every column */
  at: ReadonlyMap<number, number>
  columns: Map<string, Dictionary>
  read: { version: Version }
  /** set while a sheet of another day reads */
  past: { frame: PastFrame | null }
}>

const sheets = new WeakMap<Database, Sheet>()
/** The day that was looked at last. */
const pastSheets = new WeakMap<Database, Readonly<{ key: string; sheet: Sheet }>>()

/** The sheet as the ledger stands now. */
export function sheetOf(db: Database, scope: ListScope): Sheet {
  const known = sheets.get(db)
  if (known !== undefined && isOf(known, scope) && catchUp(known)) return known
  const sheet = newSheet(db, scope, versionOf(db))
  sheets.set(db, sheet)
  return sheet
}

function newSheet(db: Database, scope: ListScope, version: Version): Sheet {
  const ids = prepared(db, 'SELECT id FROM graduate WHERE cohort_year = ? ORDER BY id')
    .pluck()
    .all(scope.cohort) as number[]
  const at = new Map(ids.map((id, index) => [id, index]))
  return { db, scope, ids, at, columns: new Map(), read: { version }, past: { frame: null } }
}

/** What is asked of a sheet: of today's, or of another day's, which goes into that day only to read what it lacks. */
export function withSheet<T>(
  source: PastScope,
  scope: ListScope,
  past: Past | undefined,
  work: (sheet: Sheet) => T,
): T {
  const { db } = source
  if (past === undefined) return work(sheetOf(db, scope))
  if (past.asOf > scope.today) throw new AppError('day_refused', { day: past.asOf })
  const frame = openPast(source, past)
  try {
    const sheet = pastSheetOf(db, { ...scope, today: past.asOf }, past, frame)
    sheet.past.frame = frame
    return work(sheet)
  } finally {
    frame.leave()
  }
}

function pastSheetOf(db: Database, scope: ListScope, past: Past, frame: PastFrame): Sheet {
  const key = `${past.asOf} ${past.known}`
  const version = versionOf(db)
  const kept = pastSheets.get(db)
  const isFresh =
    kept?.sheet.read.version.seq === version.seq &&
    kept.sheet.read.version.erasures === version.erasures
  if (isFresh && kept.key === key) return kept.sheet
  const sheet = frame.read(() => newSheet(db, scope, version))
  pastSheets.set(db, { key, sheet })
  return sheet
}

/** Reads what no column holds, as of the sheet's day. */
export function reading<T>({ past }: Sheet, read: () => T): T {
  return past.frame === null ? read() : past.frame.read(read)
}

/** Groups are as of a day. */
const isOf = (sheet: Sheet, { cohort, today }: ListScope): boolean =>
  sheet.scope.cohort === cohort && sheet.scope.today === today

/** Reads anew what was written since; false when so much was that all is to be read. */
function catchUp(sheet: Sheet): boolean {
  const { db, at, read } = sheet
  const version = versionOf(db)
  const written = writtenSince(db, read.version, version)
  if (written === null) return false
  if (written.length === 0) return true
  const ids = new Set<number>()
  for (const { entity, graduate_id: id, op } of written) {
    // Somebody came or went, or a name that many share reads otherwise.
    if (entity === 'graduate' && op !== 'update') return false
    if (id === null || !at.has(id)) return false
    ids.add(id)
  }
  fill(sheet, [...sheet.columns.keys()], [...ids])
  read.version = version
  return true
}

/** Reads the columns of these keys, where they are not yet, in one go. */
export function load(sheet: Sheet, keys: readonly string[]): void {
  const missing = keys.filter((key) => !sheet.columns.has(key))
  for (const key of missing) sheet.columns.set(key, emptyDictionary(sheet.ids.length))
  if (missing.length === 0) return
  const { frame } = sheet.past
  const read = () => fill(sheet, missing, null)
  if (frame !== null && missing.some(isCounted)) frame.readCounts(read)
  else reading(sheet, read)
}

function isCounted(key: string): boolean {
  const source = columnOf(key)?.source
  return source === 'follow_up' || source === 'waiting'
}

export function column(sheet: Sheet, key: string): Dictionary {
  load(sheet, [key])
  const found = sheet.columns.get(key)
  if (found === undefined) throw new Error(`no column ${key}`)
  return found
}

/** Reads columns of everybody (null) or of some, source by source. */
function fill(sheet: Sheet, keys: readonly string[], ids: readonly number[] | null): void {
  const bySource = Map.groupBy(keys, (key) => columnOf(key)?.source ?? 'graduate')
  for (const [source, ofSource] of bySource) fillFrom(sheet, source, ofSource, ids)
}

function fillFrom(
  sheet: Sheet,
  source: SourceName,
  keys: readonly string[],
  ids: readonly number[] | null,
): void {
  const { db, scope, at } = sheet
  const { id, from } = SOURCES[source]
  const parts = [id, ...keys.map((key) => columnOf(key)?.sql ?? "''")]
  // As one text a column: a hundred thousand rows one by one take several times as long.
  const lists = parts.map((sql) => `json_group_array(${sql})`).join(', ')
  const whom = ids === null ? '' : ` AND ${id} IN (SELECT value FROM json_each(@ids))`
  const given = { cohort: scope.cohort, today: scope.today, ids: JSON.stringify(ids) }
  const found = prepared(db, `SELECT ${lists} FROM ${from}${whom}`).raw().get(given) as string[]
  const [people = [], ...columns] = found.map((text) => JSON.parse(text) as unknown[])
  for (const [index, key] of keys.entries()) {
    const target = column(sheet, key)
    for (const person of ids ?? []) put(target, at.get(person) ?? 0, '')
    const texts = columns[index] ?? []
    for (const [row, person] of people.entries()) {
      const place = at.get(Number(person))
      const text = texts[row]
      if (place !== undefined && text !== null && text !== undefined) {
        put(target, place, String(text))
      }
    }
  }
}

/** Something made from columns: made once, and anew after a change. */
export function derived<T>(make: (sheet: Sheet) => T): (sheet: Sheet) => T {
  const made = new WeakMap<Version, Readonly<{ value: T }>>()
  return (sheet) => {
    const { version } = sheet.read
    const known = made.get(version) ?? { value: make(sheet) }
    made.set(version, known)
    return known.value
  }
}
