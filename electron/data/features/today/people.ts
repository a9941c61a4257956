// What the page shows of the people whose turn it is.
import type { Database } from 'better-sqlite3'
import type { TodayPerson } from '#shared/contract/today.ts'
import { prepared } from '../../ledger-file/query.ts'
import { HELPER } from '../staff/repository.ts'
import type { Entry } from './entry.ts'

type Appointment = NonNullable<TodayPerson['appointment']>
type Person = Omit<TodayPerson, 'day' | 'keyGroups' | 'appointment'>

export function selectPeople(
  db: Database,
  entries: readonly Entry[],
): Readonly<{
  people: ReadonlyMap<number, Person>
  appointments: ReadonlyMap<number, Appointment>
}> {
  const ids = JSON.stringify([...new Set(entries.map(({ id }) => id))])
  const rows = prepared(
    db,
    `SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo,
            coalesce(g.class_name, '') AS className, s.willingness,
            coalesce(s.destination, '') AS destination, coalesce(${HELPER}, '') AS helper,
            coalesce(f.attempts, 0) AS attempts, coalesce(f.last_result, '') AS lastResult
       FROM json_each(?) AS wanted CROSS JOIN graduate g ON g.id = wanted.value
       JOIN ledger_state s ON s.graduate_id = g.id LEFT JOIN follow_up f ON f.graduate_id = g.id`,
  ).all(ids) as Person[]
  const agreed = JSON.stringify(entries.flatMap(({ appointment }) => appointment ?? []))
  const appointments = prepared(
    db,
    `SELECT a.id, a.time, a.place, a.purpose FROM json_each(?) AS wanted
       CROSS JOIN appointment a ON a.id = wanted.value`,
  ).all(agreed) as Appointment[]
  return {
    people: new Map(rows.map((row) => [row.id, row])),
    appointments: new Map(appointments.map((row) => [row.id, row])),
  }
}

export type NamedPerson = Readonly<{ id: number; name: string; studentNo: string }>

/** By number; whoever is on the list of names no more has no name. */
export function namesOf(db: Database, ids: readonly number[]): (id: number) => NamedPerson {
  const rows = prepared(
    db,
    `SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo
       FROM json_each(?) AS wanted CROSS JOIN graduate g ON g.id = wanted.value`,
  ).all(JSON.stringify([...new Set(ids)])) as NamedPerson[]
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id) => known.get(id) ?? { id, name: '', studentNo: '' }
}
