// By which words somebody can be told: the name and the numbers, as they are and as they ever were.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import { createMatcher, createReplacer, type Matcher, normalised } from './matcher.ts'

/** Stands where words were. */
export const ERASED_WORDS = '已依法删除'

export type Identity = Readonly<{
  /** normalised */
  names: ReadonlySet<string>
  /** any of the names or numbers */
  isNamed: Matcher
  /** any of the numbers */
  isNumbered: Matcher
  /** a text without any of the names or numbers */
  without: (text: string) => string
}>

const NUMBERS = [
  'student_no',
  'exam_no',
  'id_no',
  'mobile',
  'wechat_qq',
  'email',
  'home_phone',
  'contact_phone',
] as const
const NUMBER_FIELDS: ReadonlySet<string> = new Set(NUMBERS)
// Shorter ones ("无", "同上") tell nobody.
const SHORTEST_NUMBER = 5

type Said = Readonly<Record<string, unknown>>
type Collected = Readonly<{ names: Set<string>; numbers: Set<string> }>

/** Read before the rows and entries go. */
export function identityOf(db: Database, ids: readonly number[]): Identity {
  const words: Collected = { names: new Set(), numbers: new Set() }
  const wanted = JSON.stringify(ids)
  const people = prepared(
    db,
    `SELECT name, ${NUMBERS.join(', ')} FROM graduate WHERE id IN (SELECT value FROM json_each(?))`,
  )
  for (const row of people.iterate(wanted)) take(words, row as Said)
  const findings = prepared(
    db,
    `SELECT field, raw_value FROM cell_issue
      WHERE graduate_id IN (SELECT value FROM json_each(?))`,
  )
  for (const row of findings.iterate(wanted)) takeFinding(words, row as Said)
  const logged = prepared(
    db,
    `SELECT entity, changes FROM change_log
      WHERE erased = 0 AND entity IN ('graduate', 'cell_issue')
        AND graduate_id IN (SELECT value FROM json_each(?))`,
  )
  for (const entry of logged.iterate(wanted)) {
    const { entity, changes } = entry as Readonly<{ entity: string; changes: string }>
    const said = JSON.parse(changes) as Said
    if (entity === 'graduate') take(words, said)
    else takeFinding(words, said)
  }
  return identityIn(db, words, ids)
}

function identityIn(db: Database, words: Collected, ids: readonly number[]): Identity {
  const all = [...words.names, ...words.numbers]
  const kept = longerNames(db, JSON.stringify(ids), words.names)
  return {
    names: words.names,
    isNamed: createMatcher(all, kept),
    isNumbered: createMatcher(words.numbers),
    without: createReplacer(all, ERASED_WORDS, kept),
  }
}

/** Of people who stand in no table: their rows as somebody else sends them. */
export function identityOfRows(db: Database, rows: readonly Said[]): Identity {
  const words: Collected = { names: new Set(), numbers: new Set() }
  for (const row of rows) take(words, row)
  return identityIn(db, words, [])
}

/**
 * Names of those who stay in which one of the names stands: 王一 in 王一鸣. Chinese has no borders between words, so what
 * stands beside a name cannot tell whether it is one (高峰 in 高峰期): only a known name of somebody else is spared, any
 * other word is taken, for what is left behind by law can never be made good, and a lost word of a note can.
 */
function longerNames(db: Database, wanted: string, names: ReadonlySet<string>): readonly string[] {
  const holds = createMatcher(names)
  const others = prepared(
    db,
    `SELECT name FROM graduate WHERE id NOT IN (SELECT value FROM json_each(?))
      UNION SELECT name FROM staff UNION SELECT name FROM app_user`,
  ).pluck()
  const longer: string[] = []
  for (const name of others.iterate(wanted)) {
    const other = normalised(String(name))
    if (!names.has(other) && holds(other)) longer.push(other)
  }
  return longer
}

function take({ names, numbers }: Collected, row: Said): void {
  for (const name of values(row.name)) names.add(name)
  for (const column of NUMBERS) {
    for (const number of values(row[column])) {
      if (number.length >= SHORTEST_NUMBER) numbers.add(number)
    }
  }
}

/** What could not be stored at a cell is what the person wrote all the same. */
function takeFinding(words: Collected, { field, raw_value: raw }: Said): void {
  if (field === 'name') take(words, { name: raw })
  else if (NUMBER_FIELDS.has(String(field))) take(words, { [String(field)]: raw })
}

/** A value, or in an update the one before and the one after. */
function values(said: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(said) ? said : [said]
  return all
    .filter((value) => typeof value === 'string')
    .map(normalised)
    .filter((value) => value !== '')
}
