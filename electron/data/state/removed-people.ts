// How people stood who were taken off the list of names since: by the events that were taken away with them.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../ledger-file/query.ts'
import { type DatedEvent, intervalsOf } from './intervals.ts'

type Stood = Readonly<{ destination: string | null; willingness: string | null }>

/** On each of the days. */
export function standingsOfRemoved(db: Database, id: number, days: readonly Day[]): Stood[] {
  const destinations = intervalsOf(eventsOf(db, id, 'destination'))
  const willingness = intervalsOf(eventsOf(db, id, 'willingness'))
  const on = (spans: ReturnType<typeof intervalsOf>, day: Day): string | null =>
    spans.find(({ from, to }) => from <= day && day < to)?.value ?? null
  return days.map((day) => ({
    destination: on(destinations, day),
    willingness: on(willingness, day),
  }))
}

function eventsOf(db: Database, id: number, axis: 'destination' | 'willingness'): DatedEvent[] {
  return prepared(
    db,
    `SELECT entity_id AS id, changes ->> 'happen_date' AS happenDate,
            changes ->> 'to_${axis}' AS "to", changes ->> 'void_of' AS voidOf
       FROM change_log
      WHERE graduate_id = @id AND entity = '${axis}_event' AND op = 'delete' AND erased = 0
        AND batch_id = (SELECT max(batch_id) FROM change_log
                         WHERE entity = 'graduate' AND entity_id = @id AND op = 'delete')
      ORDER BY entity_id`,
  ).all({ id }) as DatedEvent[]
}
