// Whom somebody spoke with on a day, and to whom vacancies were sent.
import type { Database } from 'better-sqlite3'
import type { DayWork } from '#shared/domain/daily/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'

export type DayPeople = Readonly<{ contacted: readonly number[]; pushed: readonly number[] }>
type Done = { times: number; valid: number; people: Set<number> }
type ByDay = ReadonlyMap<Day, Done>
export type Work = Readonly<{ contacts: ByDay; pushes: ByDay }>

// Grouped here: SQLite would sort what it reads first.
const CONTACTS = `
  SELECT day, graduate_id, result IN ('1', '5') AND kind <> '10'
    FROM contact WHERE day BETWEEN ? AND ?`
const PUSHES = 'SELECT day, graduate_id, 0 FROM push WHERE day BETWEEN ? AND ?'
type Row = readonly [day: Day, id: number, valid: number]

/** Of the people for whom `isOf` holds. */
export function selectWork(
  db: Database,
  from: Day,
  until: Day,
  isOf: (id: number) => boolean,
): Work {
  const read = (text: string): ByDay => {
    const days = new Map<Day, Done>()
    for (const [day, id, valid] of prepared(db, text).raw().all(from, until) as Row[]) {
      if (!isOf(id)) continue
      const done = days.get(day) ?? { times: 0, valid: 0, people: new Set() }
      days.set(day, done)
      done.times += 1
      done.valid += valid
      done.people.add(id)
    }
    return days
  }
  return { contacts: read(CONTACTS), pushes: read(PUSHES) }
}

export function workOf(work: Work, day: Day): Readonly<{ figures: DayWork; people: DayPeople }> {
  const [contacts, pushes] = [work.contacts.get(day), work.pushes.get(day)]
  const ids = (done: Done | undefined) => [...(done?.people ?? [])].sort((a, b) => a - b)
  return {
    figures: {
      contacts: contacts?.times ?? 0,
      validContacts: contacts?.valid ?? 0,
      contactedPeople: contacts?.people.size ?? 0,
      pushes: pushes?.times ?? 0,
    },
    people: { contacted: ids(contacts), pushed: ids(pushes) },
  }
}
