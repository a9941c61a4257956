// What was done for everybody, in memory: contacts, pushes and pairings, each with its day.
import type { Day } from '#shared/domain/day/index.ts'
import { isValidContact } from '#shared/domain/follow-up/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { newBook } from '../../state/book.ts'
import { dayNumber } from '../../state/day-number.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { type Lines, linesOf, OWN, putLine } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'

/** Of a pairing that has not ended. */
const OPEN = 99_991_231
export const CONTACT_KINDS = newBook<string>((code) => code)
/** Where in a line: end of the contacts, end of the pushes (counted from its beginning). */
const [CONTACTS_END, PUSHES_END, PARTS] = [OWN, OWN + 1, OWN + 2]

export const workLines = keptPeople({
  from: new Set(['contact', 'push', 'pairing'] as const),
  read: readWork,
  keep: linesOf,
  put: putLine,
})

type Line = readonly [id: number, line: readonly number[]]

function* readWork({ db }: StateScope, ids: readonly number[] | null): Generator<Line> {
  const rows = <T>(columns: string, table: string, order: string): ReadonlyMap<number, T[]> => {
    const among = ids === null ? '' : ' WHERE graduate_id IN (SELECT value FROM json_each(@ids))'
    const statement = prepared(
      db,
      `SELECT graduate_id, ${columns} FROM ${table}${among} ORDER BY graduate_id, ${order}`,
    ).raw()
    const given = ids === null ? {} : { ids: JSON.stringify(ids) }
    const found = new Map<number, T[]>()
    for (const [id, ...own] of statement.iterate(given) as Iterable<[number, ...unknown[]]>) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [own as T])
      else known.push(own as T)
    }
    return found
  }
  const contacts = rows<readonly [Day, string, string]>('day, kind, result', 'contact', 'day, id')
  const pushes = rows<readonly [Day]>('day', 'push', 'day, id')
  const pairings = rows<readonly [number, Day, Day | null]>(
    'staff_id, start_date, end_date',
    'pairing',
    'id',
  )
  for (const id of new Set([...contacts.keys(), ...pushes.keys(), ...pairings.keys()])) {
    const spoken = (contacts.get(id) ?? []).flatMap(([day, kind, result]) => [
      dayNumber(day),
      CONTACT_KINDS.numberOf(kind) * 2 + Number(isValidContact({ kind, result })),
    ])
    const sent = (pushes.get(id) ?? []).map(([day]) => dayNumber(day))
    const paired = (pairings.get(id) ?? []).flatMap(([staff, start, end]) => [
      ...[staff, dayNumber(start), end === null ? OPEN : dayNumber(end)],
    ])
    const ends = [PARTS + spoken.length, PARTS + spoken.length + sent.length]
    yield [id, [...ends, ...spoken, ...sent, ...paired]]
  }
}

/** Visits the contacts of somebody until a day; `kind`: its number among the `CONTACT_KINDS`. */
export function eachContact(
  { cells }: Lines,
  place: number,
  until: number,
  visit: (day: number, kind: number, isValid: boolean) => void,
): void {
  const end = place + (cells[place + CONTACTS_END] ?? 0)
  for (let at = place + PARTS; at < end; at += 2) {
    const day = cells[at] ?? 0
    if (day > until) return
    const said = cells[at + 1] ?? 0
    visit(day, said >> 1, said % 2 === 1)
  }
}

/** How many vacancies were sent to somebody in the days. */
export function countPushes({ cells }: Lines, place: number, from: number, until: number): number {
  const end = place + (cells[place + PUSHES_END] ?? 0)
  let count = 0
  for (let at = place + (cells[place + CONTACTS_END] ?? 0); at < end; at += 1) {
    const day = cells[at] ?? 0
    if (from <= day && day <= until) count += 1
  }
  return count
}

/** Who of the staff helps somebody on the day; 0: nobody. The last recorded counts. */
export function helperOn({ cells }: Lines, place: number, day: number): number {
  const from = place + (cells[place + PUSHES_END] ?? 0)
  for (let at = place + (cells[place] ?? 0) - 3; at >= from; at -= 3) {
    if ((cells[at + 1] ?? 0) <= day && (cells[at + 2] ?? 0) > day) return cells[at] ?? 0
  }
  return 0
}
