// Makes a day the present: who stands where, who helps whom, and nothing that happened later. What is to be left out of
// a table is left out of a view that stands before it: a million rows need not be deleted to be brought back at once.
import type { Database } from 'better-sqlite3'
import { type Day, isDay } from '#shared/domain/day/index.ts'
import { contradicts, DEFAULT_WILLINGNESS } from '#shared/domain/willingness/index.ts'
import { prepared } from '../ledger-file/query.ts'
import { recomputeFollowUp, type StateScope } from '../state/recompute.ts'

type People = readonly number[] | null

const among = (column: string, people: People): string =>
  people === null ? '' : ` AND ${column} IN (SELECT value FROM json_each(@people))`
const given = (day: Day, people: People) =>
  people === null ? { day } : { day, people: JSON.stringify(people) }

/** Which rows of a table are there on the day, and what its columns say that were written later. */
type View = Readonly<{ where: string; columns?: Readonly<Record<string, string>> }>

const VIEWS: Readonly<Record<string, View>> = {
  contact: { where: 'day <= @day' },
  push: {
    where: 'day <= @day',
    columns: {
      feedback: `iif(feedback_day > @day, '', feedback)`,
      feedback_note: `iif(feedback_day > @day, '', feedback_note)`,
      feedback_day: `iif(feedback_day > @day, NULL, feedback_day)`,
    },
  },
  attachment: {
    where: 'added_on <= @day',
    columns: {
      voided_on: `iif(voided_on > @day, NULL, voided_on)`,
      void_reason: `iif(voided_on > @day, '', void_reason)`,
    },
  },
  // Who helped on the day helps; of several that were learnt of, the last.
  pairing: {
    where: `start_date <= @day AND NOT (coalesce(end_date, '~') > @day AND EXISTS (
      SELECT 1 FROM main.pairing o WHERE o.graduate_id = t.graduate_id AND o.id > t.id
         AND o.start_date <= @day AND coalesce(o.end_date, '~') > @day))`,
    columns: { end_date: 'iif(end_date > @day, NULL, end_date)' },
  },
  staff: { where: '1', columns: { left_at: 'iif(substr(left_at, 1, 10) > @day, NULL, left_at)' } },
}

/** Leaves out what happened after the day. */
export function leaveOutLater(db: Database, day: Day): void {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  for (const [table, view] of Object.entries(VIEWS)) {
    // A view takes no values from outside.
    db.exec(viewText(db, table, view).replaceAll('@day', `'${day}'`))
  }
}

/** What is counted of contacts and pushes is that of today: whoever reads it before it is counted anew gets an error. */
export function hideCounts(db: Database): void {
  db.exec('CREATE TEMP VIEW follow_up AS SELECT * FROM temp.not_counted_yet')
}

export function countUntil(scope: StateScope, day: Day, people: People): void {
  const { db } = scope
  db.exec('DROP VIEW IF EXISTS temp.follow_up')
  const later = (table: string): string =>
    `SELECT graduate_id FROM main.${table} WHERE day > @day${among('graduate_id', people)}`
  const counted = prepared(db, ['contact', 'push'].map(later).join(' UNION '))
    .pluck()
    .all(given(day, people)) as number[]
  if (counted.length > 0) recomputeFollowUp(scope, counted)
}

function viewText(db: Database, table: string, { where, columns = {} }: View): string {
  const names = prepared(db, `SELECT * FROM main.${table}`).columns()
  const shown = names.map(({ name }) => {
    const said = columns[name]
    return said === undefined ? name : `${said} AS ${name}`
  })
  return `CREATE TEMP VIEW ${table} AS SELECT ${shown.join(', ')} FROM main.${table} t WHERE ${where}`
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
    LEFT JOIN willingness_event e ON e.id = w.event_id
   WHERE 1
      ON CONFLICT (graduate_id) DO UPDATE
     SET in_ledger = excluded.in_ledger, destination = excluded.destination,
         destination_event_id = excluded.destination_event_id, pending = excluded.pending,
         willingness = excluded.willingness, willingness_event_id = excluded.willingness_event_id,
         reasons = excluded.reasons, contradiction = 0`
