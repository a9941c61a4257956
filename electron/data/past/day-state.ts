// Makes a day the present: who stands where, who helps whom, and nothing that happened later.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { contradicts, DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { prepared } from '../ledger-file/query.ts'
import type { StateScope } from '../state/recompute.ts'

type People = readonly number[] | null

const among = (column: string, people: People): string =>
  people === null ? '' : ` AND ${column} IN (SELECT value FROM json_each(@people))`
const given = (day: Day, people: People) =>
  people === null ? { day } : { day, people: JSON.stringify(people) }

const COUNTED = ['contact', 'push'] as const

/** Takes away what happened after the day; returns those of whom something was counted. */
export function leaveOutLater(db: Database, day: Day, people: People): number[] {
  const whom = among('graduate_id', people)
  const values = given(day, people)
  const found = COUNTED.flatMap(
    (table) =>
      prepared(db, `SELECT DISTINCT graduate_id FROM ${table} WHERE day > @day${whom}`)
        .pluck()
        .all(values) as number[],
  )
  for (const table of COUNTED)
    prepared(db, `DELETE FROM ${table} WHERE day > @day${whom}`).run(values)
  prepared(
    db,
    `UPDATE push SET feedback = '', feedback_note = '', feedback_day = NULL
      WHERE feedback_day > @day${whom}`,
  ).run(values)
  prepared(db, `DELETE FROM attachment WHERE added_on > @day${whom}`).run(values)
  prepared(
    db,
    `UPDATE attachment SET voided_on = NULL, void_reason = '' WHERE voided_on > @day${whom}`,
  ).run(values)
  return found
}

/** From intervals to the present state. Whose last interval holds on the day stands there already. */
export function becomePresent({ db, info }: StateScope, day: Day, people: People): void {
  const values = given(day, people)
  db.exec('CREATE TEMP TABLE IF NOT EXISTS moved (id INTEGER PRIMARY KEY); DELETE FROM moved;')
  const whom = among('graduate_id', people)
  prepared(
    db,
    `INSERT OR IGNORE INTO moved
     SELECT graduate_id FROM destination_interval WHERE valid_from > @day${whom}
     UNION SELECT graduate_id FROM willingness_interval WHERE valid_from > @day${whom}`,
  ).run(values)
  prepared(db, 'DELETE FROM ledger_state WHERE graduate_id IN (SELECT id FROM moved)').run()
  prepared(db, STATE).run({ day, unasked: DEFAULT_WILLINGNESS })
  const kinds = prepared(
    db,
    `SELECT DISTINCT willingness, destination FROM ledger_state
      WHERE in_ledger = 1 AND graduate_id IN (SELECT id FROM moved)`,
  ).all() as Readonly<{ willingness: string; destination: string | null }>[]
  const mark = prepared(
    db,
    `UPDATE ledger_state SET contradiction = 1 WHERE in_ledger = 1 AND willingness = ?
        AND destination IS ? AND graduate_id IN (SELECT id FROM moved)`,
  )
  for (const { willingness, destination } of kinds) {
    if (contradicts(willingness, destination, info.cohort)) mark.run(willingness, destination)
  }
  pairAsOf(db, day, people)
}

const STATE = `
  INSERT INTO ledger_state
    (graduate_id, in_ledger, destination, destination_event_id, pending,
     willingness, willingness_event_id, reasons, contradiction)
  SELECT g.id, coalesce(d.destination, '') = '' OR d.destination GLOB '7[012]*',
         d.destination, d.event_id, coalesce(d.pending, 0),
         coalesce(w.willingness, @unasked), w.event_id, coalesce(e.reasons, ''), 0
    FROM moved m JOIN graduate g ON g.id = m.id
    LEFT JOIN destination_interval d
      ON d.graduate_id = g.id AND d.valid_from <= @day AND d.valid_to > @day
    LEFT JOIN willingness_interval w
      ON w.graduate_id = g.id AND w.valid_from <= @day AND w.valid_to > @day
    LEFT JOIN willingness_event e ON e.id = w.event_id`

/** Who helped on the day helps; of several that were learnt of, the last. */
function pairAsOf(db: Database, day: Day, people: People): void {
  const values = given(day, people)
  const whom = among('pairing.graduate_id', people)
  const holds = (t: string): string => `(${t}.end_date IS NULL OR ${t}.end_date > @day)`
  prepared(db, `DELETE FROM pairing WHERE start_date > @day${whom}`).run(values)
  prepared(
    db,
    `DELETE FROM pairing WHERE ${holds('pairing')}${whom} AND EXISTS (
       SELECT 1 FROM pairing o WHERE o.graduate_id = pairing.graduate_id AND o.id > pairing.id
          AND ${holds('o')})`,
  ).run(values)
  prepared(db, `UPDATE pairing SET end_date = NULL WHERE end_date > @day${whom}`).run(values)
  prepared(db, 'UPDATE staff SET left_at = NULL WHERE substr(left_at, 1, 10) > ?').run(day)
}
