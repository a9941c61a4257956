// People with the cells that changed, as the page may see them: numbers, and what is restricted, masked like everywhere.
import type { ChangedPerson } from '#shared/schemas/changed-person.ts'
import type { Session } from '../../context.ts'
import { shownValue } from '../graduates/concealment.ts'

/** Of whom nobody can ask: in the ledger no more, or not yet. */
const NOBODY = 0

export function shownPeople(session: Session, people: readonly ChangedPerson[]): ChangedPerson[] {
  return people.map((person) => {
    const id = person.graduateId ?? NOBODY
    const cells = person.cells.map(({ field, from, to }) => ({
      field,
      from: shownValue(session, id, field, from),
      to: shownValue(session, id, field, to),
    }))
    return { ...person, cells }
  })
}
