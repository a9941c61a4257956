// With which destination people stood before a day and after it.
import type { Database } from 'better-sqlite3'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type DatedEvent, intervalsOf } from '../../state/intervals.ts'

export type Standing = Readonly<{ before: string | null; after: string | null }>

/** Graduates in N: 毕业, or nothing recorded. */
const IN_N = "coalesce(g.grad_status, '') IN ('', '1')"
const IN_LEDGER = `(d.destination IS NULL OR d.destination GLOB '7[012]*')`
const ON = (day: string): string => `
  LEFT JOIN destination_interval d
    ON d.graduate_id = g.id AND d.valid_from <= ${day} AND d.valid_to > ${day}`

/** How many of those who count now were unemployed as of a day. */
export function countUnemployed(db: Database, cohort: number, day: Day): number {
  return Number(
    prepared(
      db,
      `SELECT count(*) FROM graduate g ${ON('@day')}
        WHERE g.cohort_year = @cohort AND ${IN_N} AND ${IN_LEDGER}`,
    )
      .pluck()
      .get({ cohort, day }),
  )
}

/** Those of them, by number. */
export function selectUnemployed(db: Database, cohort: number, day: Day): number[] {
  return prepared(
    db,
    `SELECT g.id FROM graduate g ${ON('@day')}
      WHERE g.cohort_year = @cohort AND ${IN_N} AND ${IN_LEDGER} ORDER BY g.id`,
  )
    .pluck()
    .all({ cohort, day }) as number[]
}

/** Those who count now and whose destination began to hold on the day. */
export function selectMoved(db: Database, cohort: number, day: Day): number[] {
  return prepared(
    db,
    `SELECT g.id FROM destination_interval d CROSS JOIN graduate g ON g.id = d.graduate_id
      WHERE d.valid_from = ? AND g.cohort_year = ? AND ${IN_N} ORDER BY g.id`,
  )
    .pluck()
    .all(day, cohort) as number[]
}

type Row = Standing & Readonly<{ id: number; isThere: number }>

/** Of these people, also of those who have left the list of names since. */
export function standingsOf(
  db: Database,
  ids: readonly number[],
  day: Day,
): ReadonlyMap<number, Standing> {
  const before = addDays(day, -1)
  const rows = prepared(
    db,
    `SELECT wanted.value AS id, g.id IS NOT NULL AS isThere,
            b.destination AS "before", d.destination AS "after"
       FROM json_each(@ids) AS wanted LEFT JOIN graduate g ON g.id = wanted.value
       LEFT JOIN destination_interval b
         ON b.graduate_id = g.id AND b.valid_from <= @before AND b.valid_to > @before
       ${ON('@day')}`,
  ).all({ ids: JSON.stringify(ids), before, day }) as Row[]
  return new Map(
    rows.map(({ id, isThere, ...standing }) => [
      id,
      isThere === 1 ? standing : standingOfRemoved(db, id, { before, day }),
    ]),
  )
}

type Days = Readonly<{ before: Day; day: Day }>

/** Who was taken off the list: by the events that were taken away with the person. */
function standingOfRemoved(db: Database, id: number, { before, day }: Days): Standing {
  const events = prepared(
    db,
    `SELECT entity_id AS id, changes ->> 'happen_date' AS happenDate,
            changes ->> 'to_destination' AS "to", changes ->> 'void_of' AS voidOf
       FROM change_log
      WHERE graduate_id = @id AND entity = 'destination_event' AND op = 'delete' AND erased = 0
        AND batch_id = (SELECT max(batch_id) FROM change_log
                         WHERE entity = 'graduate' AND entity_id = @id AND op = 'delete')
      ORDER BY entity_id`,
  ).all({ id }) as DatedEvent[]
  const spans = intervalsOf(events)
  const on = (at: Day): string | null =>
    spans.find(({ from, to }) => from <= at && at < to)?.value ?? null
  return { before: on(before), after: on(day) }
}
