// Whom somebody spoke with on a day, and to whom vacancies were sent.
import type { DayWork } from '#shared/domain/daily/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { DayScope } from './day-scope.ts'

export type DayPeople = Readonly<{ contacted: readonly number[]; pushed: readonly number[] }>
type Row = Readonly<{ day: Day; id: number; times: number; valid: number }>
export type Work = Readonly<{
  contacts: ReadonlyMap<Day, readonly Row[]>
  pushes: ReadonlyMap<Day, readonly Row[]>
}>

const CONTACTS = `
  SELECT c.day, g.id, count(*) AS times,
         coalesce(sum(c.result IN ('1', '5') AND c.kind <> '10'), 0) AS valid
    FROM contact c JOIN graduate g ON g.id = c.graduate_id
   WHERE c.day BETWEEN @from AND @until AND g.cohort_year = @cohort
   GROUP BY c.day, g.id ORDER BY c.day, g.id`
const PUSHES = `
  SELECT p.day, g.id, count(*) AS times, 0 AS valid
    FROM push p JOIN graduate g ON g.id = p.graduate_id
   WHERE p.day BETWEEN @from AND @until AND g.cohort_year = @cohort
   GROUP BY p.day, g.id ORDER BY p.day, g.id`

/** Of the cohort's people, or of these of them. */
export function selectWork(
  { db, info }: DayScope,
  from: Day,
  until: Day,
  of?: ReadonlySet<number>,
): Work {
  const read = (text: string) => {
    const rows = prepared(db, text).all({ from, until, cohort: info.cohort }) as Row[]
    const wanted = of === undefined ? rows : rows.filter(({ id }) => of.has(id))
    return Map.groupBy(wanted, ({ day }) => day)
  }
  return { contacts: read(CONTACTS), pushes: read(PUSHES) }
}

export function workOf(work: Work, day: Day): Readonly<{ figures: DayWork; people: DayPeople }> {
  const contacts = work.contacts.get(day) ?? []
  const pushes = work.pushes.get(day) ?? []
  const sum = (rows: readonly Row[], of: 'times' | 'valid'): number =>
    rows.reduce((total, row) => total + row[of], 0)
  return {
    figures: {
      contacts: sum(contacts, 'times'),
      validContacts: sum(contacts, 'valid'),
      contactedPeople: contacts.length,
      pushes: sum(pushes, 'times'),
    },
    people: { contacted: contacts.map(({ id }) => id), pushed: pushes.map(({ id }) => id) },
  }
}
