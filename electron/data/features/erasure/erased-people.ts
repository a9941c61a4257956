// Whoever was erased is known again when a package brings them back: by marks of their student and ID numbers, which
// tell no number, but whether a number that is given is one of them.
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import { normalised } from './matcher.ts'

/** In the settings: the marks, as a list in JSON. */
const KEY = 'erased_people'
const MARK_LENGTH = 32
// Shorter ones ("无", "1") tell nobody.
const SHORTEST = 5

const markOf = (number: string): string =>
  createHash('sha256').update(`erased ${number}`).digest('hex').slice(0, MARK_LENGTH)

function marksOf(numbers: readonly unknown[]): string[] {
  return numbers
    .filter((number) => typeof number === 'string')
    .map(normalised)
    .filter(({ length }) => length >= SHORTEST)
    .map(markOf)
}

const markedIn = (db: Database): string[] =>
  prepared(db, 'SELECT j.value FROM setting s, json_each(s.value) j WHERE s.key = ?')
    .pluck()
    .all(KEY) as string[]

/** Before their rows and entries go. */
export function markErased(db: Database, ids: readonly number[]): void {
  const numbers = prepared(
    db,
    `WITH whom AS MATERIALIZED (SELECT value FROM json_each(?))
     SELECT student_no FROM graduate WHERE id IN whom
     UNION SELECT id_no FROM graduate WHERE id IN whom
     UNION SELECT json_extract(changes, '$.student_no') FROM change_log
            WHERE entity = 'graduate' AND op = 'delete' AND erased = 0 AND graduate_id IN whom
     UNION SELECT json_extract(changes, '$.id_no') FROM change_log
            WHERE entity = 'graduate' AND op = 'delete' AND erased = 0 AND graduate_id IN whom`,
  )
    .pluck()
    .all(JSON.stringify(ids))
  keepMarks(db, marksOf(numbers))
}

/** Of a ledger whose place another state takes. */
export const copyMarks = (from: Database, to: Database): void => keepMarks(to, markedIn(from))

function keepMarks(db: Database, marks: readonly string[]): void {
  if (marks.length === 0) return
  const all = [...new Set([...markedIn(db), ...marks])]
  prepared(db, 'INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(
    KEY,
    JSON.stringify(all),
  )
}

type Numbers = Readonly<{ student_no?: unknown; id_no?: unknown }>

/** Whether somebody with these numbers was erased here. */
export function erasedHere(db: Database): (numbers: Numbers) => boolean {
  const marks = new Set(markedIn(db))
  return ({ student_no, id_no }) =>
    marks.size > 0 && marksOf([student_no, id_no]).some((mark) => marks.has(mark))
}
