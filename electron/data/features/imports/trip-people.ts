// People of a list that came back: as they stood when it was written, read from the ledger's own log, and as they stand.
import type { DataContext, Session } from '../../context.ts'
import { afterBatch } from '../../past/in-the-past.ts'
import { batchOfUid, type TripMark } from '../../trip/mark.ts'
import { cellText, type ListPerson, readListPeople } from '../graduates/list-cells.ts'
import { namesIn } from '../reports/service.ts'

export type TripPerson = Readonly<{
  base: ListPerson
  now: ListPerson
  /** what the cell of a column said when the list was written: in part, and open */
  said: (key: string) => readonly string[]
}>

type Said = (id: number, key: string) => readonly string[]

/** Why a list that says it is ours is read as any other. */
export type Estranged = 'other_ledger' | 'base_unknown'

/** The batch up to which the ledger knew everything that the list says. */
export function baseOf({ db, info }: Session, mark: TripMark): number | Estranged {
  if (mark.ledger !== info.ledgerId) return 'other_ledger'
  return batchOfUid(db, mark.base) ?? 'base_unknown'
}

type Clocked = Pick<DataContext, 'clock'>

/** By id; whoever was not there at that time is left out. */
export function readTripPeople(
  ctx: Clocked,
  session: Session,
  {
    mark,
    base,
    ids,
    today,
  }: Readonly<{
    mark: TripMark
    base: number
    ids: readonly number[]
    today: string
  }>,
): ReadonlyMap<number, TripPerson> {
  const { db } = session
  const present = new Map(readListPeople(db, ids, today).map((person) => [person.id, person]))
  const { people, said } = afterBatch(session, base, ids, () => {
    const found = readListPeople(db, ids, mark.asOf)
    return { people: found, said: saidIn(ctx, session, mark, found) }
  })
  const found = new Map<number, TripPerson>()
  for (const person of people) {
    const now = present.get(person.id)
    if (now === undefined) continue
    found.set(person.id, { base: person, now, said: (key) => said(person.id, key) })
  }
  return found
}

/** Read while the past is open. */
function saidIn(
  ctx: Clocked,
  session: Session,
  mark: TripMark,
  people: readonly ListPerson[],
): Said {
  const { cohort } = session.info
  if (mark.list === 'R7') {
    const lines = [false, true].map((isOpen) => namesIn(ctx, session, mark.asOf, isOpen))
    return (id, key) => lines.map((line) => String(line.get(id)?.[key] ?? ''))
  }
  const byId = new Map(people.map((person) => [person.id, person]))
  return (id, key) => {
    const person = byId.get(id)
    if (person === undefined) return []
    return [false, true].map((isOpen) => cellText(person, key, { cohort, isOpen }))
  }
}
