// Records of nobody in particular may name a person: what was found of a class, a measure, a lecture, the day's note,
// the person's own business among the employers. The words go, the record stays; its entries in the log lose all.
import type { Database } from 'better-sqlite3'
import { employerKey } from '#shared/domain/employer/index.ts'
import { eraseEntriesAt } from '../../ledger-file/erase-entries.ts'
import { prepared } from '../../ledger-file/query.ts'
import { ERASED_WORDS, type Identity } from './identity.ts'
import { createMatcher, normalised } from './matcher.ts'

/** Columns that are typed freely. */
const WORDS = {
  employer: ['name', 'address', 'note', 'contact_phone'],
  vacancy: ['title', 'majors', 'pay_note', 'source', 'source_ref', 'link', 'contact', 'note'],
  fair: ['name', 'organiser', 'link', 'note'],
  lecture: ['name', 'speaker', 'place', 'note'],
  contact_group: ['name', 'channel', 'keeper', 'note'],
  survey_round: ['name', 'scope', 'note'],
  finding: ['found', 'measure', 'responsible'],
  measure: ['title', 'number', 'departments', 'content'],
  platform_list: ['file_name'],
  rule_version: ['content'],
  daily_record: ['note'],
  baseline: ['source', 'details'],
  period: ['name', 'note'],
  submission: ['return_reason', 'note'],
  question: ['asked', 'answer'],
  check_override: ['reason'],
  merge_conflict: ['base', 'ours', 'theirs', 'reason'],
  verification: ['note'],
} as const satisfies Readonly<Record<string, readonly string[]>>
/** What is kept as JSON; its numbers are no words. */
const JSON_COLUMNS: ReadonlySet<string> = new Set(['rule_version.content', 'baseline.details'])
type Table = keyof typeof WORDS
const TABLES = Object.keys(WORDS) as readonly Table[]
type Stored = Readonly<Record<string, unknown>> & Readonly<{ id: number }>

/** When the people's own rows and entries are gone; returns how many entries of the log were erased. */
export function eraseFromRecords(db: Database, ids: readonly number[], identity: Identity): number {
  const seqs = TABLES.flatMap((table) => {
    const changed = new Set(eraseRows(db, table, identity))
    return naming(db, table, identity, changed)
  })
  return eraseEntriesAt(db, [...seqs, ...erasePlatformRows(db, ids, identity)])
}

/** Returns the numbers of the rows that named somebody. */
function eraseRows(db: Database, table: Table, identity: Identity): number[] {
  const rows = prepared(db, `SELECT * FROM ${table}`).all() as Stored[]
  return rows.flatMap((row) => {
    const patch = withoutWords(table, row, identity)
    const columns = Object.keys(patch)
    if (columns.length === 0) return []
    prepared(
      db,
      `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ).run(...Object.values(patch), row.id)
    return [row.id]
  })
}

function withoutWords(table: Table, row: Stored, identity: Identity): Record<string, string> {
  const { isNamed, without } = identity
  const patch: Record<string, string> = {}
  if (table === 'employer' && !isOwnBusiness(row, identity)) return patch
  for (const column of WORDS[table]) {
    const value = row[column]
    if (typeof value !== 'string' || !isNamed(value)) continue
    const isJson = JSON_COLUMNS.has(`${table}.${column}`)
    const left = isJson ? inStrings(value, without) : without(value)
    // What is written with signs that join into one cannot be cut out of the text.
    patch[column] = !isJson && isNamed(left) ? ERASED_WORDS : left
  }
  if (table !== 'employer') return patch
  const { name = row.name } = patch
  return {
    ...patch,
    match_key: employerKey(String(name)),
    contact_person: '',
    contact_phone: '',
  }
}

/**
 * Whom an employer names for questions is no graduate, and a short name stands in that of many a company: it is the
 * person's own by the number, or where it bears a name that is theirs alone or that of whom it names for questions.
 */
function isOwnBusiness(row: Stored, { names, isNamed, isNumbered }: Identity): boolean {
  const said = (['name', 'address', 'note'] as const).map((column) => String(row[column] ?? ''))
  if ([...said, String(row.contact_phone ?? '')].some(isNumbered)) return true
  const telling = createMatcher([...names].filter((name) => name.length > SHORT_NAME))
  if (said.some(telling)) return true
  return said.some(isNamed) && names.has(normalised(String(row.contact_person ?? '')))
}

const SHORT_NAME = 2

const inStrings = (json: string, without: (text: string) => string): string =>
  JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'string' ? without(value) : value,
  )

type Entry = Readonly<{ seq: number; id: number; changes: string }>

const entriesOf = (db: Database, table: string): Entry[] =>
  prepared(
    db,
    `SELECT seq, entity_id AS id, changes FROM change_log
      WHERE entity = ? AND graduate_id IS NULL AND erased = 0`,
  ).all(table) as Entry[]

/** Entries that name somebody; of an employer, also one that was taken back, all or none. */
function naming(
  db: Database,
  table: Table,
  identity: Identity,
  changed: ReadonlySet<number>,
): number[] {
  const entries = entriesOf(db, table).map(({ seq, id, changes }) => {
    const said = JSON.parse(changes) as Readonly<Record<string, unknown>>
    const isNaming =
      table === 'employer'
        ? changed.has(id) || isOwnBusiness({ ...said, id }, identity)
        : WORDS[table].some((column) => texts(said[column]).some(identity.isNamed))
    return { seq, id, isNaming }
  })
  const own = new Set(entries.filter(({ isNaming }) => isNaming).map(({ id }) => id))
  return entries
    .filter(({ id, isNaming }) => isNaming || (table === 'employer' && own.has(id)))
    .map(({ seq }) => seq)
}

/** A row of the platform of whom the ledger knew nobody, or not yet. Returns the entries that told of it. */
function erasePlatformRows(db: Database, ids: readonly number[], identity: Identity): number[] {
  const { names, isNumbered } = identity
  const isTheirs = (row: Readonly<Record<string, unknown>>): boolean => {
    const numbers = [...texts(row.student_no), ...texts(row.details)]
    if (numbers.some(isNumbered)) return true
    // Somebody else of that name has a number of their own.
    const isWithoutNumber = texts(row.student_no).every((number) => number === '')
    return isWithoutNumber && texts(row.name).some((name) => names.has(normalised(name)))
  }
  const rows = prepared(
    db,
    'SELECT * FROM platform_row WHERE graduate_id IS NULL',
  ).all() as Stored[]
  const gone = new Set(rows.filter(isTheirs).map(({ id }) => id))
  for (const id of gone) prepared(db, 'DELETE FROM platform_row WHERE id = ?').run(id)
  const known = prepared(
    db,
    `SELECT DISTINCT entity_id FROM change_log WHERE entity = 'platform_row'
        AND graduate_id IN (SELECT value FROM json_each(?))`,
  )
  for (const id of known.pluck().all(JSON.stringify(ids))) gone.add(Number(id))
  return entriesOf(db, 'platform_row')
    .filter(({ id, changes }) => gone.has(id) || isTheirs(JSON.parse(changes)))
    .map(({ seq }) => seq)
}

/** A text, or in an update the one before and the one after. */
function texts(said: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(said) ? said : [said]
  return all.filter((value) => typeof value === 'string')
}
